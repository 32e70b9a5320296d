package fr.entremise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.shared.NetworkHosts;
import fr.entremise.web.RateLimits.Settings;
import fr.entremise.web.RateLimits.TooManyRequests;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits(new Settings(3, 5, 4, 6));

    @Test
    void publicPagesAreCountedByThemselvesAndWithTheRest() {
        for (int i = 0; i < 3; i++) {
            limits.countAddress("192.0.2.1", true);
        }
        assertThatThrownBy(() -> limits.countAddress("192.0.2.1", true)).isInstanceOf(TooManyRequests.class);
        limits.countAddress("192.0.2.1", false);
        assertThatThrownBy(() -> limits.countAddress("192.0.2.1", false))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refused -> assertThat(refused.retryAfter()).isPositive());
        assertThatNoException().isThrownBy(() -> limits.countAddress("192.0.2.2", true));
    }

    @Test
    void oneAccountAndOneCentreHaveTheirOwn() {
        for (int i = 0; i < 4; i++) {
            limits.countAccount("a");
        }
        assertThatThrownBy(() -> limits.countAccount("a")).hasMessageContaining("votre compte");
        limits.countAccount("b");
        for (int i = 0; i < 6; i++) {
            limits.countCentre("cdg71");
        }
        assertThatThrownBy(() -> limits.countCentre("cdg71")).hasMessageContaining("ce centre");
        assertThatNoException().isThrownBy(() -> limits.countCentre("cdg63"));
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(NetworkHosts.of("2001:db8:1:2:3::4")).isEqualTo(NetworkHosts.of("2001:db8:1:2:ffff::9"));
        assertThat(NetworkHosts.of("2001:db8:1:2::1")).isNotEqualTo(NetworkHosts.of("2001:db8:1:3::1"));
        assertThat(NetworkHosts.of("192.0.2.1")).isNotEqualTo(NetworkHosts.of("192.0.2.2"));
    }
}
