"""Design system of the web application: base templates, style sheet, template tags and the navigation."""
