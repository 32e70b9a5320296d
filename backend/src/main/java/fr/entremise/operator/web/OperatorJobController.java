package fr.entremise.operator.web;

import fr.entremise.job.JobBoard;
import fr.entremise.job.JobFilter;
import fr.entremise.job.JobKind;
import fr.entremise.job.JobLine;
import fr.entremise.job.JobState;
import fr.entremise.operator.JobCare;
import fr.entremise.operator.Operator;
import fr.entremise.operator.web.OperatorCentreController.ReasonRequest;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The long work of all centres: states, dates and numbers, never what it is about. */
@RestController
@RequestMapping("/api/v1/operator")
@Tag(name = "operator")
class OperatorJobController {

    private final JobBoard board;
    private final JobCare care;

    OperatorJobController(JobBoard board, JobCare care) {
        this.board = board;
        this.care = care;
    }

    @GetMapping("/jobs")
    Listing<JobLine> listAllJobs(@ParameterObject ListRequest request, @ParameterObject JobListParameters narrowed) {
        return board.list(new JobFilter(narrowed.q(), narrowed.kind(), narrowed.state()), request);
    }

    @PostMapping("/centres/{slug}/jobs/{id}/stopping")
    JobLine stopJob(
            @PathVariable String slug,
            @PathVariable UUID id,
            @Valid @RequestBody ReasonRequest request,
            Operator operator) {
        return care.stop(
                OperatorCentreController.centre(slug), id, request.reason().strip(), operator);
    }

    @PostMapping("/centres/{slug}/jobs/{id}/restart")
    JobLine restartJob(@PathVariable String slug, @PathVariable UUID id, Operator operator) {
        return care.restart(OperatorCentreController.centre(slug), id, operator);
    }

    /** How the list is narrowed in its address; {@code q} is in the name of the centre. */
    record JobListParameters(
            @Nullable String q,
            @Nullable JobKind kind,
            @Nullable JobState state) {}
}
