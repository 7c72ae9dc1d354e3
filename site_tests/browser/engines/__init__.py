"""Drivers for the engines that Playwright does not drive as Debian and npm have them: one file each."""
