package fr.entremise.tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How much centres hold, counted in one statement for all the centres that are asked about. */
@Service
public class CentreVolumes {

    private final JdbcClient owner;
    private final List<CentreCount> counts;

    CentreVolumes(@Qualifier("owner") DataSource owner, List<CentreCount> counts) {
        this.owner = JdbcClient.create(owner);
        this.counts = counts;
    }

    /** Numbers by the names of the {@link CentreCount}s. Only of centres whose schema is at the program's version. */
    public Map<CentreId, Map<String, Long>> of(Collection<CentreId> centres) {
        Map<CentreId, Map<String, Long>> numbers = new HashMap<>();
        if (centres.isEmpty() || counts.isEmpty()) {
            return numbers;
        }
        String statement = centres.stream()
                .flatMap(centre -> counts.stream().map(count -> count.in(centre)))
                .collect(Collectors.joining(" union all "));
        owner.sql(statement).query(row -> {
            numbers.computeIfAbsent(new CentreId(row.getString("slug")), ignored -> new HashMap<>())
                    .put(row.getString("name"), row.getLong("number"));
        });
        return numbers;
    }
}
