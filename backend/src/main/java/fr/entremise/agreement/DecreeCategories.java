package fr.entremise.agreement;

import fr.entremise.shared.French;
import java.util.List;

/** The seven categories of article 2 of decree n° 2022-433, in the words that documents print. */
final class DecreeCategories {

    static final List<String> WORDING = List.of(
                    "les décisions administratives individuelles défavorables relatives à l’un des éléments de"
                            + " rémunération mentionnés à l’article L. 712-1 du code général de la fonction publique ;",
                    "les refus de détachement ou de placement en disponibilité et, pour les agents contractuels, les"
                            + " refus de congés non rémunérés prévus aux articles 15, 17, 18 et 35-2 du décret n° 88-145"
                            + " du 15 février 1988 ;",
                    "les décisions administratives individuelles défavorables relatives à la réintégration à l’issue"
                            + " d’un détachement, d’un placement en disponibilité ou d’un congé parental, ou relatives au"
                            + " réemploi d’un agent contractuel à l’issue d’un congé mentionné au 2° ;",
                    "les décisions administratives individuelles défavorables relatives au classement de l’agent à"
                            + " l’issue d’un avancement de grade ou d’un changement de corps ou de cadre d’emplois obtenu"
                            + " par promotion interne ;",
                    "les décisions administratives individuelles défavorables relatives à la formation professionnelle"
                            + " tout au long de la vie ;",
                    "les décisions administratives individuelles défavorables relatives aux mesures appropriées prises"
                            + " par les employeurs publics à l’égard des travailleurs handicapés en application des"
                            + " articles L. 131-8 et L. 131-10 du code général de la fonction publique ;",
                    "les décisions administratives individuelles défavorables concernant l’aménagement des conditions"
                            + " de travail des fonctionnaires qui ne sont plus en mesure d’exercer leurs fonctions dans"
                            + " les conditions prévues par l’article 1er du décret n° 85-1054 du 30 septembre 1985.")
            .stream()
            .map(French::typeset)
            .map(text -> text.replace("L. ", "L.\u00a0"))
            .toList();

    private DecreeCategories() {}
}
