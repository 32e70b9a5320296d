package fr.entremise.workspace.bulk;

import fr.entremise.identity.Actor;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobRun;
import fr.entremise.job.JobView;
import fr.entremise.job.Jobs;
import fr.entremise.job.NewJob;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.IdempotentRequests;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does one act on many rows as a job: what is refused for one does not stop the others, and says why. */
@Service
@Transactional
public class BulkActs {

    /** Stated on the screen: more is a decision of its own, taken with a filter. */
    public static final int MOST = 500;

    private static final Logger log = LoggerFactory.getLogger(BulkActs.class);
    private static final int LONGEST_ID = 64;

    private final Jobs jobs;
    private final IdempotentRequests requests;

    BulkActs(Jobs jobs, IdempotentRequests requests) {
        this.jobs = jobs;
        this.requests = requests;
    }

    /** The rows that were chosen one by one. */
    public List<String> chosen(Selection selection) {
        if (selection.query() != null) {
            throw InvalidInput.of("selection.query", "Choisissez les lignes une par une pour cette action.");
        }
        return oneByOne(selection.ids());
    }

    /** The rows that were chosen one by one, or those that the list shows to that person with the filters. */
    public <R> List<String> chosen(Selection selection, ExportableList<R> list, Function<R, String> idOf, Actor actor) {
        @Nullable Map<String, String> asked = selection.query();
        if (asked == null) {
            return oneByOne(selection.ids());
        }
        if (selection.ids() != null) {
            throw InvalidInput.of("selection", "Donnez les lignes ou les filtres, pas les deux.");
        }
        ListQuery query = ListQuery.of(asked, list.filters());
        Pages<R> pages = list.read(query, actor);
        List<String> found = new ArrayList<>();
        ListRequest request = new ListRequest(0, ListRequest.MAX_SIZE, query.sort());
        Listing<R> page = pages.page(request);
        refuseTooMany(page.total());
        while (!page.items().isEmpty()) {
            page.items().forEach(row -> found.add(idOf.apply(row)));
            request = new ListRequest(request.page() + 1, request.size(), query.sort());
            page = pages.page(request);
        }
        return refuseNothing(found.stream().distinct().toList());
    }

    /** Starts the act as a job of that person; asked again with the same key, it is the same job. */
    public JobView start(BulkAct act, List<String> ids, UUID key, Actor actor) {
        String request =
                String.join("|", "bulk", actor.userId().toString(), act.title(), act.request(), ids.toString());
        Started started = requests.once(key, request, Started.class, () -> {
            NewJob job = new NewJob(JobKind.BULK, act.title() + " (" + ids.size() + ")", ids.size());
            return new Started(
                    jobs.start(job, actor, run -> doAll(act, ids, run)).id());
        });
        return jobs.find(started.job(), actor);
    }

    private static void doAll(BulkAct act, List<String> ids, JobRun run) {
        for (String id : ids) {
            @Nullable String refusal = doOne(act, id);
            if (refusal == null) {
                run.advance(1);
            } else {
                run.refused(nameOf(act, id), refusal);
            }
        }
    }

    /** Why the row was refused; null when the act is done. */
    private static @Nullable String doOne(BulkAct act, String id) {
        try {
            act.each().accept(id);
            return null;
        } catch (BusinessRuleViolation refusal) {
            return refusal.sentence();
        } catch (OptimisticLockingFailureException meanwhile) {
            return new Conflict().sentence();
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("{} failed for one row: {}", act.title(), reference, failure);
            return "Une erreur inattendue est survenue. Référence\u00a0: " + reference + ".";
        }
    }

    private static String nameOf(BulkAct act, String id) {
        try {
            return act.nameOf().apply(id);
        } catch (BusinessRuleViolation unknown) {
            return id;
        }
    }

    private static List<String> oneByOne(@Nullable List<String> ids) {
        List<String> chosen = ids == null ? List.of() : ids.stream().distinct().toList();
        refuseTooMany(chosen.size());
        if (chosen.stream().anyMatch(id -> id.isBlank() || id.length() > LONGEST_ID)) {
            throw InvalidInput.of("selection.ids", "Cette valeur n’a pas la forme attendue.");
        }
        return refuseNothing(chosen);
    }

    private static List<String> refuseNothing(List<String> chosen) {
        if (chosen.isEmpty()) {
            throw InvalidInput.of("selection", "Sélectionnez au moins une ligne.");
        }
        return chosen;
    }

    private static void refuseTooMany(long selected) {
        if (selected > MOST) {
            throw new TooManySelected(selected);
        }
    }

    private record Started(UUID job) {}
}
