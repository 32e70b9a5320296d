package fr.entremise.workspace.export;

import fr.entremise.audit.Journal;
import fr.entremise.document.MadeFile;
import fr.entremise.identity.Actor;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobRun;
import fr.entremise.job.JobView;
import fr.entremise.job.Jobs;
import fr.entremise.job.NewJob;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.IdempotentRequests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes files of lists: the same rows, filters and order as on the screen, for whoever may see the list. */
@Service
@Transactional
public class Exports {

    private final Map<String, ExportableList<?>> lists;
    private final Jobs jobs;
    private final IdempotentRequests requests;
    private final Journal journal;
    private final Centres centres;
    private final CentreClock clock;

    Exports(
            List<ExportableList<?>> lists,
            Jobs jobs,
            IdempotentRequests requests,
            Journal journal,
            Centres centres,
            CentreClock clock) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(ExportableList::name, Function.identity()));
        this.jobs = jobs;
        this.requests = requests;
        this.journal = journal;
        this.centres = centres;
        this.clock = clock;
    }

    /** Starts the export as a job of that person; asked again with the same key, it is the same job. */
    public JobView start(
            String list, ExportFormat format, List<String> columns, Map<String, String> query, UUID key, Actor actor) {
        ExportableList<?> exported = lists.get(list);
        if (exported == null) {
            throw InvalidInput.of("list", "Cette liste ne s’exporte pas.");
        }
        actor.require(exported.permissions());
        return start(exported, format, columns, query, key, actor);
    }

    private <R> JobView start(
            ExportableList<R> list,
            ExportFormat format,
            List<String> keys,
            Map<String, String> asked,
            UUID key,
            Actor actor) {
        List<Column<R>> columns = chosen(list, keys);
        ListQuery query = ListQuery.of(asked, list.filters());
        Pages<R> pages = list.read(query, actor);
        int total =
                Math.toIntExact(pages.page(new ListRequest(0, 1, query.sort())).total());
        String request = String.join(
                "|",
                "export",
                actor.userId().toString(),
                list.name(),
                format.name(),
                keys.toString(),
                new TreeMap<>(asked).toString());
        Started started = requests.once(key, request, Started.class, () -> {
            String fileName = fileNameOf(list.title()) + "-" + clock.today() + "." + format.extension();
            ZoneId zone = centres.current().timeZone();
            Table<R> table = new Table<>(list.title(), columns, pages, query.sort(), format, fileName, zone);
            JobView job = jobs.start(
                    new NewJob(JobKind.EXPORT, "Export\u00a0: " + list.title() + " (" + format + ")", total),
                    actor,
                    run -> write(table, run));
            journal.record(
                    "LIST_EXPORTED",
                    "LIST",
                    list.name(),
                    "Export de la liste «\u00a0" + list.title() + "\u00a0» (" + format + ", " + total + " lignes)");
            return new Started(job.id());
        });
        return jobs.find(started.job(), actor);
    }

    /** What people call the list, in the letters that any file system takes. */
    private static String fileNameOf(String title) {
        return Normalizer.normalize(title.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static <R> List<Column<R>> chosen(ExportableList<R> list, List<String> keys) {
        if (keys.isEmpty()) {
            return list.columns();
        }
        Map<String, Column<R>> known = new LinkedHashMap<>();
        list.columns().forEach(column -> known.put(column.key(), column));
        return keys.stream()
                .distinct()
                .map(key -> {
                    @Nullable Column<R> column = known.get(key);
                    if (column == null) {
                        throw InvalidInput.of(
                                "columns",
                                "Colonne inconnue\u00a0: choisissez parmi " + String.join(", ", known.keySet()) + ".");
                    }
                    return column;
                })
                .toList();
    }

    private static <R> void write(Table<R> table, JobRun run) {
        try {
            Path file = Files.createTempFile("entremise-export", null);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    table.writeTo(out, run);
                }
                run.keepResult(new MadeFile(table.fileName(), table.format().mediaType(), file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Table<R>(
            String title,
            List<Column<R>> columns,
            Pages<R> pages,
            @Nullable String sort,
            ExportFormat format,
            String fileName,
            ZoneId zone) {

        void writeTo(OutputStream out, JobRun run) throws IOException {
            List<String> headings = columns.stream().map(Column::heading).toList();
            try (TableFile file = format.open(out, title, headings)) {
                ListRequest request = new ListRequest(0, ListRequest.MAX_SIZE, sort);
                boolean isLast;
                do {
                    Listing<R> page = pages.page(request);
                    for (R row : page.items()) {
                        file.row(columns.stream()
                                .map(column -> Cell.of(column.value().apply(row), zone))
                                .toList());
                    }
                    file.endOfPage();
                    run.advance(page.items().size());
                    isLast = page.items().size() < request.size();
                    request = new ListRequest(request.page() + 1, request.size(), sort);
                } while (!isLast);
            }
        }
    }

    private record Started(UUID job) {}
}
