package fr.entremise.directory;

import fr.entremise.audit.Journal;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.SenderName;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The name on the mails of the bound centre, and its legal notice. */
@Service
@Transactional
public class CentreVoices implements SenderName {

    private final CentreVoiceRepository voices;
    private final Journal journal;
    private final CentreClock clock;

    CentreVoices(CentreVoiceRepository voices, Journal journal, CentreClock clock) {
        this.voices = voices;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Voice current() {
        return voice().shown();
    }

    public Voice update(Voice wanted) {
        CentreVoice voice = voice();
        voice.rewrite(wanted, clock.now());
        journal.record(
                "CENTRE_VOICE_CHANGED",
                "CENTRE",
                CentreContext.current().slug(),
                "Expéditeur des courriels et mentions légales modifiés");
        return voices.saveAndFlush(voice).shown();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> chosen() {
        return Optional.ofNullable(current().mailSender());
    }

    private CentreVoice voice() {
        return voices.findById(CentreVoice.ONLY).orElseGet(() -> new CentreVoice(clock.now()));
    }
}
