"""Pictures drawn on the server as SVG; the same facts always stand as text on the same page."""
