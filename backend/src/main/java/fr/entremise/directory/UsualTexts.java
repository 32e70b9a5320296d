package fr.entremise.directory;

import fr.entremise.tenancy.FirstTexts;

/** What a centre says where it has not chosen its own words. */
public final class UsualTexts {

    public static final String VAT_MENTION = "TVA non applicable, article 256 B du CGI";

    public static final String PUBLICATION_DIRECTOR = "la présidente ou le président du centre de gestion";

    static final String PRESENTATION =
            "La médiation préalable obligatoire permet à un agent public territorial et à son employeur de chercher, avec"
                    + " un médiateur neutre et indépendant, une solution à leur différend avant toute saisine du juge"
                    + " (articles L.\u00a0213-11 à L.\u00a0213-14 du code de justice administrative). Elle est confidentielle"
                    + " et gratuite pour l’agent.";

    private UsualTexts() {}

    /** All of them, for a centre of this name; nobody but its operator knows the host. */
    public static FirstTexts of(String name) {
        return new FirstTexts(PRESENTATION, name, PUBLICATION_DIRECTOR, "", VAT_MENTION);
    }
}
