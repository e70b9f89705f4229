"""The scenes of the sample's photographs: each function paints one on a canvas of its own."""
