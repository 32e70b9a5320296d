package fr.entremise.notification;

import java.util.UUID;

/** A mail on its way out. */
record Letter(UUID id, String senderName, MailAddress to, MailText text) {}
