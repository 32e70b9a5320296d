package fr.entremise.identity.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a browser in words that its owner knows it by; anything unknown is told as such. */
final class Device {

    /** In this order: Edge calls itself Chrome too, and Chrome Safari. */
    private static final Map<String, String> BROWSERS =
            inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, text);
        String system = first(SYSTEMS, text);
        if (browser.isEmpty()) {
            return system.isEmpty() ? "Appareil inconnu" : "Navigateur inconnu, " + system;
        }
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> known, String text) {
        return known.entrySet().stream()
                .filter(sign -> text.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
