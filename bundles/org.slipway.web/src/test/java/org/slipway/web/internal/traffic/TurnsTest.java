// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<String> served = new ArrayList<>();

    @Test
    void shouldServeInOrder_whenOthersLeave() {
        Turns turns = new Turns(1, 10, 10);
        assertThat(turns.enter()).isTrue();
        assertThat(turns.await("a", serve("first"))).isTrue();
        assertThat(turns.await("b", serve("second"))).isTrue();
        assertThat(served).isEmpty();

        turns.leave();
        assertThat(served).containsExactly("first");
        turns.leave();
        assertThat(served).containsExactly("first", "second");
        turns.leave();
        assertThat(turns.enter()).isTrue();
    }

    @Test
    void shouldPassTheTurnOn_whenWhoWaitedIsGone() {
        Turns turns = new Turns(1, 10, 10);
        turns.enter();
        turns.await("a", () -> false);
        turns.await("b", serve("second"));

        turns.leave();

        assertThat(served).containsExactly("second");
    }

    @Test
    void shouldLetNobodyOvertake_whenSomebodyStandsInLine() {
        Turns turns = new Turns(1, 10, 10);
        turns.enter();
        turns.await("a", serve("first"));

        assertThat(turns.enter()).isFalse();
    }

    @Test
    void shouldSendAway_whenTheLineIsFull() {
        Turns turns = new Turns(1, 2, 10);
        turns.enter();
        turns.await("a", serve("first"));
        turns.await("b", serve("second"));

        assertThat(turns.await("c", serve("third"))).isFalse();
    }

    @Test
    void shouldLeaveOthersTheirPlaces_whenOneClientFillsItsOwn() {
        Turns turns = new Turns(1, 4, 2);
        turns.enter();
        assertThat(turns.await("loud", serve("1"))).isTrue();
        assertThat(turns.await("loud", serve("2"))).isTrue();
        assertThat(turns.await("loud", serve("3"))).isFalse();
        assertThat(turns.await("quiet", serve("4"))).isTrue();

        turns.leave();
        assertThat(turns.await("loud", serve("5"))).isTrue();
    }

    @Test
    void shouldServeAtOnce_whenNobodyIsThere() {
        Turns turns = new Turns(1, 2, 2);

        assertThat(turns.await("a", serve("first"))).isTrue();

        assertThat(served).containsExactly("first");
        assertThat(turns.enter()).isFalse();
    }

    private BooleanSupplier serve(String name) {
        return () -> served.add(name);
    }
}
