// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;

/**
 * The filters that each member of staff keeps for itself. They belong to the name and the suppliers in reach: whoever gets other
 * suppliers begins anew.
 */
@ProviderType
public interface SavedFilters {

    /** So many filters one keeps, at most. */
    int MOST = 20;

    /** One's own, by name. */
    List<SavedFilter> of(Staff staff);

    /**
     * Keeps a filter, in place of one of the same name.
     *
     * @param name as typed
     * @param query as {@link SavedFilter} has it, but of any length
     */
    Outcome<SavedFilter, SavedFilterRefusal> save(Staff staff, String name, String query);

    /** Forgets one of one's own; nothing if there is none of this name. */
    void remove(Staff staff, String name);
}
