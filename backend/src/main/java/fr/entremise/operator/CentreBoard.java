package fr.entremise.operator;

import fr.entremise.document.FileStorage;
import fr.entremise.operator.CentreLine.FileQuota;
import fr.entremise.operator.CentreLine.Health;
import fr.entremise.operator.CentreLine.Migration;
import fr.entremise.operator.CentreLine.Volumes;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.CentreVolumes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * All centres in pages, four statements each: the rows, how many there are, what those of the page hold, what
 * is closed.
 */
@Service
public class CentreBoard {

    /** From here on somebody should think of more room: the centre is warned at the same point. */
    private static final double ALMOST_FULL = 0.9;

    private static final Map<String, String> SORTS = Map.of(
            "name", "name",
            "slug", "slug",
            "status", "status",
            "members", "members",
            "lastLoginAt", "last_login_at",
            "openedAt", "opened_at");
    private static final String CENTRES = """
            from (
              select c.slug, c.name, c.departments, c.reference_code, c.time_zone, c.demo, c.opened_at, c.suspended_at, c.file_quota_bytes,
                c.own_host,
                c.suspension_reason, m.version, m.error, m.finished_at,
                case when m.error is not null then 'MIGRATION_FAILED' else c.status end as status,
                (select count(distinct s.user_id) from platform.membership s
                  join platform.user_account a on a.id = s.user_id
                  where s.centre = c.slug and s.active and a.enabled) as members,
                (select max(a.last_login_at) from platform.membership s
                  join platform.user_account a on a.id = s.user_id where s.centre = c.slug) as last_login_at
              from platform.centre c left join platform.centre_migration m on m.slug = c.slug
            ) x
            """;

    private final JdbcClient platform;
    private final CentreVolumes volumes;
    private final CentreFeatures features;
    private final FileStorage files;

    CentreBoard(JdbcClient platform, CentreVolumes volumes, CentreFeatures features, FileStorage files) {
        this.platform = platform;
        this.volumes = volumes;
        this.features = features;
        this.files = files;
    }

    public Listing<CentreLine> list(CentreFilter filter, ListRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        String from = CENTRES + where(filter, parameters);
        ListRequest.Order order = request.order(SORTS.keySet(), "name");
        List<Row> rows = platform.sql("select x.* " + from + " order by x." + SORTS.get(order.name())
                        + (order.ascending() ? " asc" : " desc") + " nulls last, x.slug limit :size offset :offset")
                .params(parameters)
                .param("size", request.size())
                .param("offset", request.offset())
                .query(CentreBoard::read)
                .list();
        long total = platform.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return Listing.of(lines(rows), request, total);
    }

    public CentreLine find(CentreId centre) {
        List<Row> rows = platform.sql("select x.* " + CENTRES + " where x.slug = ?")
                .param(centre.slug())
                .query(CentreBoard::read)
                .list();
        return lines(rows).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<CentreLine> lines(List<Row> rows) {
        Map<CentreId, Map<String, Long>> held = volumes.of(rows.stream()
                .filter(row -> row.status() != CentreStatus.MIGRATION_FAILED)
                .map(row -> new CentreId(row.slug()))
                .toList());
        Map<CentreId, Set<CentreFeature>> closed = features.closed();
        return rows.stream().map(row -> line(row, held, closed)).toList();
    }

    private CentreLine line(Row row, Map<CentreId, Map<String, Long>> held, Map<CentreId, Set<CentreFeature>> closed) {
        CentreId centre = new CentreId(row.slug());
        return row.line(held.get(centre), closed.getOrDefault(centre, Set.of()), files.configuredQuota(centre));
    }

    private static String where(CentreFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.add("(x.slug like :text or extensions.unaccent(lower(x.name)) like extensions.unaccent(:text)"
                    + " or :department = any (x.departments))");
            parameters.put("text", "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
            parameters.put("department", text.strip().toUpperCase(Locale.ROOT));
        }
        CentreStatus status = filter.status();
        if (status != null) {
            conditions.add("x.status = :status");
            parameters.put("status", status.name());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        String version = row.getString("version");
        Instant migratedAt = instant(row, "finished_at");
        return new Row(
                row.getString("slug"),
                row.getString("name"),
                List.of((String[]) row.getArray("departments").getArray()),
                row.getString("reference_code"),
                row.getString("time_zone"),
                row.getBoolean("demo"),
                CentreStatus.valueOf(row.getString("status")),
                row.getLong("members"),
                instant(row, "last_login_at"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "suspended_at"),
                row.getString("suspension_reason"),
                version == null || migratedAt == null
                        ? null
                        : new Migration(version, row.getString("error"), migratedAt),
                row.getObject("file_quota_bytes", Long.class),
                row.getString("own_host"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Row(
            String slug,
            String name,
            List<String> departments,
            String referenceCode,
            String timeZone,
            boolean demo,
            CentreStatus status,
            long members,
            @Nullable Instant lastLoginAt,
            Instant openedAt,
            @Nullable Instant suspendedAt,
            @Nullable String suspensionReason,
            @Nullable Migration migration,
            @Nullable Long fileQuotaBytes,
            @Nullable String ownHost) {

        CentreLine line(@Nullable Map<String, Long> held, Set<CentreFeature> closed, long configuredQuota) {
            FileQuota quota = fileQuotaBytes == null
                    ? new FileQuota(configuredQuota, false)
                    : new FileQuota(fileQuotaBytes, true);
            List<String> problems = problems(held, quota);
            return new CentreLine(
                    slug,
                    name,
                    departments,
                    referenceCode,
                    timeZone,
                    demo,
                    status,
                    health(problems),
                    problems,
                    members,
                    held == null
                            ? null
                            : new Volumes(
                                    of(held, "bodies"),
                                    of(held, "cases"),
                                    of(held, "fileBytes"),
                                    of(held, "lostMails")),
                    lastLoginAt,
                    openedAt,
                    suspendedAt,
                    suspensionReason,
                    migration,
                    quota,
                    ownHost,
                    closed.stream().sorted().toList());
        }

        private List<String> problems(@Nullable Map<String, Long> held, FileQuota quota) {
            List<String> problems = new ArrayList<>();
            if (status == CentreStatus.MIGRATION_FAILED) {
                problems.add("La mise à jour du schéma a échoué");
            }
            if (members == 0) {
                problems.add("Aucun membre");
            }
            long lost = held == null ? 0 : of(held, "lostMails");
            if (lost > 0) {
                problems.add(lost == 1 ? "1 courriel non remis" : lost + " courriels non remis");
            }
            if (held != null && of(held, "fileBytes") > ALMOST_FULL * quota.bytes()) {
                problems.add("Stockage presque plein");
            }
            return problems;
        }

        private Health health(List<String> problems) {
            if (status == CentreStatus.MIGRATION_FAILED) {
                return Health.DOWN;
            }
            return problems.isEmpty() ? Health.GOOD : Health.ATTENTION;
        }

        private static long of(Map<String, Long> held, String name) {
            return held.getOrDefault(name, 0L);
        }
    }
}
