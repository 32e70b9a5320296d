package fr.entremise.billing;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from raw minutes to the amount, in sentences that a clerk can check with a pencil. */
final class Explanations {

    private Explanations() {}

    static List<String> of(
            int totalMinutes,
            int countableMinutes,
            @Nullable AffiliationStatus status,
            LocalDate referredOn,
            @Nullable Statement statement) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Temps saisi : " + FrenchDuration.of(totalMinutes) + ", dont "
                + FrenchDuration.of(countableMinutes) + " à compter.");
        if (status != null) {
            sentences.add("Statut au " + French.day(referredOn) + ", jour de la saisine : " + label(status) + ".");
        }
        if (statement != null) {
            for (Statement.Line line : statement.lines()) {
                String deliberation = "délibération n° " + line.rate().deliberationNumber() + " du "
                        + French.day(line.rate().deliberationDate());
                sentences.add(
                        line.rate().included()
                                ? "Compris dans la cotisation ou la contribution de la collectivité (" + deliberation
                                        + ") : " + line.formula() + "."
                                : "Tarif de " + line.rate().hourly().formatted() + " de l’heure (" + deliberation
                                        + ") : " + line.formula() + ".");
            }
            if (statement.lines().size() > 1) {
                sentences.add("Chaque heure est au tarif du jour où elle a été faite. Total : "
                        + statement.total().formatted() + ".");
            }
            sentences.add("Les minutes ne sont pas arrondies ; chaque ligne l’est au centime le plus proche.");
        }
        sentences.add("L’agent ne paie jamais la médiation préalable obligatoire (CJA, article L. 213-12).");
        return sentences.stream().map(French::typeset).toList();
    }

    static String label(AffiliationStatus status) {
        return switch (status) {
            case MANDATORY -> "affiliation obligatoire";
            case VOLUNTARY -> "affiliation volontaire";
            case COMMON_BASE -> "non affiliée, adhérente au socle commun";
            case NONE -> "non affiliée, hors socle commun";
        };
    }
}
