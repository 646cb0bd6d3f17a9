"""The modules of a treatment in the window: the timeline, the tempo dock and the module's own steps."""
