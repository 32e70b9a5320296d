package fr.entremise.settings;

import fr.entremise.audit.Journal;
import fr.entremise.settings.SettingChange.Kind;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the settings of the bound centre into a signed file, and takes those of such a file over. */
@Service
@Transactional
public class SettingsTransfer {

    private static final String FORMAT = "entremise-settings+json;v=1";
    private static final String ALGORITHM = "EdDSA";

    private final List<SettingsSection<?>> sections;
    private final SettingsKeys keys;
    private final JsonMapper json;
    private final Journal journal;
    private final CentreClock clock;

    SettingsTransfer(
            List<SettingsSection<?>> sections, SettingsKeys keys, JsonMapper json, Journal journal, CentreClock clock) {
        this.sections = sections;
        this.keys = keys;
        // A setting that this version does not know would be lost without a word.
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.journal = journal;
        this.clock = clock;
    }

    /** The public key that files of this installation are signed with. */
    public String ownKey() {
        return keys.ownName();
    }

    /**
     * The settings of the centre, signed.
     *
     * @param withNumbers SIREN, SIRET, IBAN and BIC too
     */
    public SettingsFile export(boolean withNumbers) {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        for (SettingsSection<?> section : sections) {
            written.put(section.name(), json.valueToTree(section.export(withNumbers)));
        }
        String payload = encoded(new Payload(CentreContext.current().slug(), clock.now(), written));
        String header = encoded(new Header(ALGORITHM, FORMAT, keys.ownName()));
        record("SETTINGS_EXPORTED", "Réglages du centre exportés" + (withNumbers ? ", numéros compris" : ""));
        return new SettingsFile(header, payload, base64(keys.sign(header + "." + payload)));
    }

    /**
     * What would change, setting by setting; changes nothing.
     *
     * @throws SettingsFileRefused when the file is altered, of an unknown installation or of another version
     */
    @Transactional(readOnly = true)
    public SettingsPreview preview(SettingsFile file) {
        Payload payload = opened(file);
        List<SettingChange> changes = new ArrayList<>();
        for (SettingsSection<?> section : sections) {
            changes.addAll(changesOf(section, payload));
        }
        return new SettingsPreview(payload.centre(), payload.exportedAt(), List.copyOf(changes));
    }

    /** Takes over what differs, all of it or nothing; done a second time it changes nothing. */
    public SettingsPreview apply(SettingsFile file, Author author) {
        SettingsPreview preview = preview(file);
        Payload payload = opened(file);
        for (SettingsSection<?> section : sections) {
            apply(section, payload, author);
        }
        long changed = preview.changes().stream()
                .filter(change -> change.kind() == Kind.ADDED || change.kind() == Kind.CHANGED)
                .count();
        record(
                "SETTINGS_IMPORTED",
                "Réglages du centre «\u00a0" + payload.centre() + "\u00a0» repris d’un fichier signé\u00a0: " + changed
                        + (changed > 1 ? " changements" : " changement"));
        return preview;
    }

    private <T> List<SettingChange> changesOf(SettingsSection<T> section, Payload payload) {
        JsonNode carried = payload.sections().get(section.name());
        return carried == null ? List.of() : section.changes(read(carried, section.type()));
    }

    private <T> void apply(SettingsSection<T> section, Payload payload, Author author) {
        JsonNode carried = payload.sections().get(section.name());
        if (carried != null) {
            section.apply(read(carried, section.type()), author);
        }
    }

    private Payload opened(SettingsFile file) {
        Header header = read(decoded(file.header()), Header.class);
        if (!ALGORITHM.equals(header.alg()) || !FORMAT.equals(header.typ())) {
            throw SettingsFileRefused.otherVersion();
        }
        PublicKey key = keys.believed(header.kid()).orElseThrow(() -> SettingsFileRefused.unknownKey(header.kid()));
        if (!SettingsKeys.isSigned(file.header() + "." + file.payload(), bytes(file.signature()), key)) {
            throw SettingsFileRefused.altered();
        }
        Payload payload = read(decoded(file.payload()), Payload.class);
        boolean allKnown = payload.sections().keySet().stream()
                .allMatch(name ->
                        sections.stream().anyMatch(section -> section.name().equals(name)));
        if (!allKnown) {
            throw SettingsFileRefused.otherVersion();
        }
        return payload;
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JacksonException otherFields) {
            throw SettingsFileRefused.otherVersion();
        }
    }

    private JsonNode decoded(String part) {
        try {
            JsonNode node = json.readTree(bytes(part));
            if (!node.isObject()) {
                throw SettingsFileRefused.unreadable();
            }
            return node;
        } catch (JacksonException notJson) {
            throw SettingsFileRefused.unreadable();
        }
    }

    private static byte[] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            throw SettingsFileRefused.unreadable();
        }
    }

    private String encoded(Object part) {
        return base64(json.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void record(String action, String summary) {
        journal.record(action, "CENTRE", CentreContext.current().slug(), summary);
    }

    private record Header(String alg, String typ, String kid) {}

    private record Payload(String centre, Instant exportedAt, Map<String, JsonNode> sections) {}
}
