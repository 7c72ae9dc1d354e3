"""The usage calculator: what every plan of a carrier in a region costs at a use, worked out here for one use and in the browser for any."""
