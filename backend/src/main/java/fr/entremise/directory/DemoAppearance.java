package fr.entremise.directory;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.DemoData;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One colour for each centre of the demonstration, so that one sees at a glance where one is. */
@Component
class DemoAppearance implements DemoData {

    private static final Map<String, String> COLOURS =
            Map.of("cdg71", "#7b1e3b", "cdg63", "#2f5d3a", "cdg974", "#0b5394");

    private final CentreAppearances appearances;

    DemoAppearance(CentreAppearances appearances) {
        this.appearances = appearances;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void seed(Centre centre) {
        appearances.colour(COLOURS.get(centre.id().slug()));
    }
}
