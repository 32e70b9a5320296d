package fr.entremise.directory;

import fr.entremise.directory.VoiceSettings.CarriedVoice;
import fr.entremise.settings.Author;
import fr.entremise.settings.SettingChange;
import fr.entremise.settings.SettingChange.Kind;
import fr.entremise.settings.SettingsSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The name on the mails and the legal notice, carried. */
@Component
class VoiceSettings implements SettingsSection<CarriedVoice> {

    private static final String GROUP = "Courriels et mentions légales";

    private final CentreVoices voices;

    VoiceSettings(CentreVoices voices) {
        this.voices = voices;
    }

    @Override
    public String name() {
        return "voice";
    }

    @Override
    public Class<CarriedVoice> type() {
        return CarriedVoice.class;
    }

    @Override
    public CarriedVoice export(boolean withNumbers) {
        Voice own = voices.current();
        return new CarriedVoice(own.mailSender(), own.publicationDirector(), own.host());
    }

    @Override
    public List<SettingChange> changes(CarriedVoice carried) {
        Voice own = voices.current();
        return Stream.of(
                        SettingChange.between(
                                GROUP, "Expéditeur des courriels", own.mailSender(), carried.mailSender()),
                        SettingChange.between(
                                GROUP,
                                "Direction de la publication",
                                own.publicationDirector(),
                                carried.publicationDirector()),
                        SettingChange.between(GROUP, "Hébergeur", own.host(), carried.host()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void apply(CarriedVoice carried, Author author) {
        Voice own = voices.current();
        if (changes(carried).stream().anyMatch(change -> change.kind() != Kind.SAME)) {
            voices.update(new Voice(
                    or(carried.mailSender(), own.mailSender()),
                    or(carried.publicationDirector(), own.publicationDirector()),
                    or(carried.host(), own.host()),
                    own.version()));
        }
    }

    private static @Nullable String or(@Nullable String carried, @Nullable String own) {
        return carried == null ? own : carried;
    }

    record CarriedVoice(
            @Nullable String mailSender,
            @Nullable String publicationDirector,
            @Nullable String host) {}
}
