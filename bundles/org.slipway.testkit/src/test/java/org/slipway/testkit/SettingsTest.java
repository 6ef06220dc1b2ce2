// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;

/** The mechanism in org.slipway.settings, by way of the trial that its components are tested with. */
class SettingsTest {

    enum Kind {
        ONE,
        TWO
    }

    @interface Described {
        int number() default 5;

        Kind kind() default Kind.ONE;

        boolean flag() default false;

        String[] names() default {"a", "b"};

        String required();
    }

    record Read(int number, Kind kind, boolean flag, List<String> names, String required) {}

    static final class Some extends Settings<Read> {

        Some(BundleContext context, Map<String, Object> configuration) {
            super(context, configuration, Described.class, Some::read);
        }

        private static Read read(SettingValues values) {
            return new Read(
                    values.whole("number", 1, 9),
                    values.oneOf("kind", Kind.class),
                    values.flag("flag"),
                    values.list("names"),
                    values.text("required"));
        }
    }

    private final SettingsTrial<Read> trial = SettingsTrial.good(Some::new, Map.of());

    @Test
    void shouldBeTheDefaults_whenNothingIsConfigured() {
        assertThat(trial.values()).isEqualTo(new Read(5, Kind.ONE, false, List.of("a", "b"), ""));
    }

    @Test
    void shouldBeReadAlike_whenAFileOrTheWebConsoleGivesThem() {
        Read expected = new Read(7, Kind.TWO, true, List.of("x", "y"), "r");

        assertThat(trial.changed(
                        Map.of("number", " 7 ", "kind", "two", "flag", "TRUE", "names", "x, ,y,", "required", " r ")))
                .isEqualTo(expected);
        assertThat(trial.changed(Map.of(
                        "number", 7, "kind", "TWO", "flag", true, "names", new String[] {"x", "y"}, "required", "r")))
                .isEqualTo(expected);
        assertThat(trial.changed(
                        Map.of("number", 7L, "kind", "TWO", "flag", true, "names", List.of("x", "y"), "required", "r")))
                .isEqualTo(expected);
    }

    @Test
    void shouldKeepAllValues_whenOneOfThemIsWrong() {
        trial.changed(Map.of("number", 3));

        assertThat(trial.refusal(Map.of("number", 4, "flag", "perhaps")))
                .isEqualTo("flag = perhaps is not allowed; allowed is one of false, true");
        assertThat(trial.values().number()).isEqualTo(3);
    }

    @Test
    void shouldBecomeAService_whenTheFirstGoodOneComes() {
        assertThat(SettingsTrial.refusal(Some::new, Map.of("number", "10")))
                .isEqualTo("number = 10 is not allowed; allowed is a whole number from 1 to 9");

        SettingsTrial<Read> late = SettingsTrial.any(Some::new, Map.of("number", "10"));
        assertThat(late.services()).isEmpty();
        assertThat(late.changed(Map.of("number", "9")).number()).isEqualTo(9);
    }

    @Test
    void shouldBeNoServiceAnyMore_whenClosed() {
        trial.settings().close();

        assertThat(trial.services()).isEmpty();
    }

    @Test
    void shouldSayWhatIsKnown_whenAKeyIsNot() {
        try (LogLines log = new LogLines()) {
            trial.changed(Map.of("numbr", 3, "number", 4));

            assertThat(log.of("WARN"))
                    .containsExactly("/opt/etc/trial.cfg: nothing is known by the name of [numbr];"
                            + " known are [flag, kind, names, number, required]");
        }
        assertThat(trial.values().number()).isEqualTo(4);
    }

    @Test
    void shouldNameThePid_whenItComesFromNoFile() {
        try (LogLines log = new LogLines()) {
            trial.settings().changed(Map.of("service.pid", "slipway.some", "number", "0\nERROR forged"));

            assertThat(log.text().lines()).hasSize(1);
            assertThat(log.of("WARN"))
                    .containsExactly("Configuration slipway.some: number = 0 ERROR forged is not allowed;"
                            + " allowed is a whole number from 1 to 9. What was in force before stays in force");
        }
    }

    @Test
    void shouldBeAMistakeOfOurs_whenWhatIsReadIsNotDescribed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingValues(Map.of(), Described.class).text("other"))
                .withMessageContaining("does not describe other");
    }
}
