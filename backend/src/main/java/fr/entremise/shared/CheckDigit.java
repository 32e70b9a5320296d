package fr.entremise.shared;

/** Arithmetic of the check digits of the SIRENE register. */
final class CheckDigit {

    private CheckDigit() {}

    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    static int sumOfDigits(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    /** People paste numbers with ordinary, no-break or narrow spaces between the groups. */
    static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]", "");
    }
}
