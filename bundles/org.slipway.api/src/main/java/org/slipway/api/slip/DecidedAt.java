// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.Optional;

/** Reads when a state was decided on; what the host answers later is no decision. */
final class DecidedAt implements SlipState.Cases<Optional<Instant>> {

    @Override
    public Optional<Instant> pending(SlipState.Pending state) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> onHold(SlipState.OnHold state) {
        return Optional.of(state.decision().at());
    }

    @Override
    public Optional<Instant> firstApproved(SlipState.FirstApproved state) {
        return Optional.of(state.decision().at());
    }

    @Override
    public Optional<Instant> withdrawn(SlipState.Withdrawn state) {
        return Optional.of(state.at());
    }

    @Override
    public Optional<Instant> approved(SlipState.Approved state) {
        return Optional.of(state.decision().at());
    }

    @Override
    public Optional<Instant> postingRefused(SlipState.PostingRefused state) {
        return Optional.of(state.decision().at());
    }

    @Override
    public Optional<Instant> posted(SlipState.Posted state) {
        return Optional.of(state.decision().at());
    }

    @Override
    public Optional<Instant> rejected(SlipState.Rejected state) {
        return Optional.of(state.decision().at());
    }
}
