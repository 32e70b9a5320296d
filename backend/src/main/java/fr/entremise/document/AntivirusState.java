package fr.entremise.document;

/** What health and the settings of a centre tell of the antivirus. */
public enum AntivirusState {
    OFF,
    ANSWERS,
    SILENT
}
