package fr.entremise.directory;

import fr.entremise.tenancy.CentreSetup;
import fr.entremise.tenancy.FirstTexts;
import fr.entremise.tenancy.NewCentre;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what its operator chose to say in another way than usual; the usual texts are written nowhere. */
@Component
class TextsOfNewCentre implements CentreSetup {

    private final CentreSheetRepository sheets;
    private final CentreVoiceRepository voices;
    private final Clock clock;

    TextsOfNewCentre(CentreSheetRepository sheets, CentreVoiceRepository voices, Clock clock) {
        this.sheets = sheets;
        this.voices = voices;
        this.clock = clock;
    }

    @Override
    public void setUp(NewCentre opened) {
        FirstTexts texts = opened.texts();
        Instant now = clock.instant();
        if (texts.touchTheSheet()) {
            CentreSheet sheet = new CentreSheet(opened.name(), now);
            sheet.begin(texts);
            sheets.saveAndFlush(sheet);
        }
        if (texts.touchTheVoice()) {
            CentreVoice voice = new CentreVoice(now);
            voice.rewrite(
                    new Voice(orNone(texts.mailSender()), orNone(texts.publicationDirector()), orNone(texts.host()), 0),
                    now);
            voices.saveAndFlush(voice);
        }
    }

    static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
