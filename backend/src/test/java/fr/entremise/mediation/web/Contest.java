package fr.entremise.mediation.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways to do the same, each asked for a little in every round: whatever else the machine does meanwhile falls on all of
 * them alike. What is compared is therefore one round with the same round, and the middle of all rounds is the answer.
 */
final class Contest {

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, double[]> speeds = new LinkedHashMap<>();

    /** Does something once, the number telling how often anything was done this way before. */
    @FunctionalInterface
    interface Way {
        void go(int number) throws Exception;
    }

    void enter(String name, Way way) {
        ways.put(name, way);
    }

    /** @param warmUp times that each way is done before anything counts */
    void run(int warmUp, int rounds, int times) throws Exception {
        for (Way way : ways.values()) {
            perSecond(way, 0, warmUp);
        }
        ways.keySet().forEach(name -> speeds.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                speeds.get(way.getKey())[round] = perSecond(way.getValue(), warmUp + round * times, times);
            }
        }
    }

    /** How often in a second. */
    double speed(String name) {
        return middle(speeds.get(name));
    }

    double ratio(String name, String against) {
        double[] ratios = new double[speeds.get(name).length];
        Arrays.setAll(ratios, round -> speeds.get(name)[round] / speeds.get(against)[round]);
        return middle(ratios);
    }

    private static double perSecond(Way way, int first, int times) throws Exception {
        long began = System.nanoTime();
        for (int number = first; number < first + times; number++) {
            way.go(number);
        }
        return times / ((System.nanoTime() - began) / 1e9);
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
