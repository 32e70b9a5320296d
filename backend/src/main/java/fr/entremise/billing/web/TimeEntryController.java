package fr.entremise.billing.web;

import fr.entremise.billing.Activity;
import fr.entremise.billing.RecordedTime;
import fr.entremise.billing.TimeEntries;
import fr.entremise.billing.TimeSheet;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The time of a case, for the mediator it was handed to; a program writes down that of all. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "billing")
class TimeEntryController {

    private final TimeEntries entries;

    TimeEntryController(TimeEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/billing/activities")
    @Requires({Permission.RECORD_TIME, Permission.RECORD_ALL_TIME, Permission.READ_BILLING})
    List<TimeEntries.ActivityChoice> listActivities() {
        return entries.activities();
    }

    @GetMapping("/cases/{reference}/time-entries")
    @Requires({Permission.RECORD_TIME, Permission.RECORD_ALL_TIME})
    TimeSheetResponse listTimeEntries(
            @PathVariable String reference, @ParameterObject ListRequest request, Actor actor) {
        return TimeSheetResponse.of(entries.sheet(reference, actor), request);
    }

    @PostMapping("/cases/{reference}/time-entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.RECORD_TIME, Permission.RECORD_ALL_TIME})
    RecordedTime recordTime(
            @PathVariable String reference,
            @Valid @RequestBody RecordTimeRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            Actor actor) {
        return entries.record(reference, actor, request.activity(), request.on(), request.minutes(), key);
    }

    @PostMapping("/cases/{reference}/time-entries/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.RECORD_TIME, Permission.RECORD_ALL_TIME})
    RecordedTime reverseTime(@PathVariable String reference, @PathVariable UUID id, Actor actor) {
        return entries.reverse(reference, actor, id);
    }

    record RecordTimeRequest(
            @NotNull(message = "Choisissez une activité.") Activity activity,
            @NotNull(message = "Indiquez le jour.") LocalDate on,

            @NotNull(message = "Indiquez la durée en minutes.")
            Integer minutes) {}

    /** One page of the entries, with what holds for all of them. */
    record TimeSheetResponse(
            List<RecordedTime> items,
            int page,
            int size,
            long total,
            int totalMinutes,
            int countableMinutes,
            boolean locked,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {

        static TimeSheetResponse of(TimeSheet sheet, ListRequest request) {
            List<RecordedTime> items = sheet.entries().stream()
                    .skip(request.offset())
                    .limit(request.size())
                    .toList();
            return new TimeSheetResponse(
                    items,
                    request.page(),
                    request.size(),
                    sheet.entries().size(),
                    sheet.totalMinutes(),
                    sheet.countableMinutes(),
                    sheet.locked(),
                    sheet.openedOn(),
                    sheet.closedOn());
        }
    }
}
