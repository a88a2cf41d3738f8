"""Referrals, requests and notices: what one service sends another and wants an answer to, and what comes back."""
