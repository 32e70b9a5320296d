package fr.entremise.job.web;

import fr.entremise.document.Downloads;
import fr.entremise.identity.Actor;
import fr.entremise.identity.InPersonOnly;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.job.Jobs;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The long work that somebody started: how far it is, stopping it, what it made. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/jobs")
@Tag(name = "jobs")
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Requires(Permission.USE_OWN_WORKSPACE)
    Listing<JobView> listJobs(@ParameterObject ListRequest request, Actor actor) {
        return jobs.list(request, actor);
    }

    @GetMapping("/{id}")
    @Requires(Permission.USE_OWN_WORKSPACE)
    JobView getJob(@PathVariable UUID id, Actor actor) {
        return jobs.find(id, actor);
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.USE_OWN_WORKSPACE)
    JobView cancelJob(@PathVariable UUID id, Actor actor) {
        return jobs.cancel(id, actor);
    }

    @GetMapping("/{id}/result")
    @Requires(Permission.USE_OWN_WORKSPACE)
    @InPersonOnly
    ResponseEntity<Resource> downloadJobResult(@PathVariable UUID id, Actor actor) {
        return Downloads.of(jobs.openResult(id, actor));
    }
}
