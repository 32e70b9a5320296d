package fr.entremise.directory;

/** Communauté de communes, d'agglomération, urbaine; métropole (Lyon's included). */
public enum EpciType {
    CC,
    CA,
    CU,
    METROPOLE
}
