"""Reads mails."""

from graphkit.read.formats.mail.mail import read_mail

__all__ = ["read_mail"]
