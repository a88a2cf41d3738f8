"""Needs and plans: every need is answered, and every action is somebody’s who took it on."""
