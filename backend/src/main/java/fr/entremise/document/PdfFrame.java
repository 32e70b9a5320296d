package fr.entremise.document;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds the body on every page.
 *
 * @param title first heading of the document and title of its window
 * @param centreName who writes, at the top of every page
 * @param reference number of the case or sheet, at the foot of every page; null when there is none
 * @param demonstration prints «Données de démonstration» on every page
 */
public record PdfFrame(
        String title, String centreName, @Nullable String reference, boolean demonstration) {}
