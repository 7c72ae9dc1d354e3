"""The formats of reports. A new one is one new module here with its `FORMAT`."""
