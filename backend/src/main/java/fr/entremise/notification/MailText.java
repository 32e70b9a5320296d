package fr.entremise.notification;

/** What somebody reads. A subject is one line: a line break in it would begin a header. */
record MailText(String subject, String body) {

    MailText {
        if (subject.isBlank() || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not the subject of a mail");
        }
    }
}
