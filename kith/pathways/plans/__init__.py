"""Every need is answered, and every action is somebody's who took it on."""
