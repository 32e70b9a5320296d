package fr.entremise.tenancy;

import fr.entremise.shared.BusinessRuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which features each centre has: what the code says, unless it was told otherwise for that centre. Asked at each request,
 * so it is remembered: a change holds at once on the node that made it, a few seconds later on the others.
 */
@Service
public class CentreFeatures {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final JdbcClient platform;
    private final Clock clock;
    private final Map<CentreId, Known> known = new ConcurrentHashMap<>();

    CentreFeatures(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Not within a transaction of a centre, whose role does not read this. */
    public boolean isOn(CentreId centre, CentreFeature feature) {
        Instant now = clock.instant();
        Known remembered = known.get(centre);
        if (remembered == null || !remembered.isGoodAt(now)) {
            // Read while the entry is held: a change that is committed meanwhile waits, then makes it forgotten.
            remembered = known.compute(
                    centre,
                    (id, before) -> before != null && before.isGoodAt(now)
                            ? before
                            : new Known(off(told(id)), now.plus(REMEMBERED)));
        }
        return !remembered.off().contains(feature);
    }

    /** Refuses where the bound centre does not have it. */
    public void require(CentreFeature feature) {
        if (!isOn(CentreContext.current(), feature)) {
            throw new FeatureClosed();
        }
    }

    /** What centres do not have, by centre; those that have everything are left out. */
    public Map<CentreId, Set<CentreFeature>> closed() {
        Map<CentreId, Map<CentreFeature, Boolean>> told = new HashMap<>();
        platform.sql("select centre, feature, is_on from platform.centre_feature")
                .query(row -> {
                    told.computeIfAbsent(
                                    new CentreId(row.getString("centre")), id -> new EnumMap<>(CentreFeature.class))
                            .put(CentreFeature.valueOf(row.getString("feature")), row.getBoolean("is_on"));
                });
        return told.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, centre -> off(centre.getValue())));
    }

    /** Opens or closes a feature of a centre; false when it was so already. */
    @Transactional
    public boolean set(CentreId centre, CentreFeature feature, boolean on) {
        if (on != off(told(centre)).contains(feature)) {
            return false;
        }
        platform.sql("""
                        insert into platform.centre_feature (centre, feature, is_on) values (:centre, :feature, :on)
                        on conflict (centre, feature) do update set is_on = excluded.is_on
                        """)
                .param("centre", centre.slug())
                .param("feature", feature.name())
                .param("on", on)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(centre);
            }
        });
        return true;
    }

    private Map<CentreFeature, Boolean> told(CentreId centre) {
        Map<CentreFeature, Boolean> told = new EnumMap<>(CentreFeature.class);
        platform.sql("select feature, is_on from platform.centre_feature where centre = ?")
                .param(centre.slug())
                .query(row -> {
                    told.put(CentreFeature.valueOf(row.getString("feature")), row.getBoolean("is_on"));
                });
        return told;
    }

    private static Set<CentreFeature> off(Map<CentreFeature, Boolean> told) {
        return Arrays.stream(CentreFeature.values())
                .filter(feature -> !told.getOrDefault(feature, feature.isOnUnlessTold()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Known(Set<CentreFeature> off, Instant until) {

        boolean isGoodAt(Instant now) {
            return now.isBefore(until);
        }
    }

    /** The centre does not have what is asked for. */
    public static final class FeatureClosed extends BusinessRuleViolation {
        FeatureClosed() {
            super(
                    "feature-closed",
                    403,
                    "Fonction fermée",
                    "Cette fonction est fermée pour ce centre par l’exploitant de la plateforme\u00a0: adressez-vous à lui.");
        }
    }
}
