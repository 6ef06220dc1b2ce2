// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of one configuration, as a file or the web console gave them: texts, numbers, arrays or collections. What is not
 * given has the default of the annotation type that describes the configuration; a key that is not described there is a
 * mistake of ours.
 */
public final class SettingValues {

    static final String FILE = "felix.fileinstall.filename";

    private final Map<String, Object> given;
    private final Class<?> description;

    /**
     * The values given for what an annotation type describes.
     *
     * @param given by the names of the annotation's elements
     */
    public SettingValues(Map<String, Object> given, Class<?> description) {
        this.given = Map.copyOf(given);
        this.description = description;
    }

    /** A text without blanks around it; empty if there is none. */
    public String text(String key) {
        return secret(key).strip();
    }

    /** A text with its blanks, such as a password; never part of a message. */
    public String secret(String key) {
        return raw(key).collect(Collectors.joining(","));
    }

    /** The parts of a list, which a file gives as one text with commas; none of them is blank. */
    public List<String> list(String key) {
        return raw(key).flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A whole number within these bounds, both included. */
    public int whole(String key, int least, int most) {
        String allowed = "a whole number from " + least + " to " + most;
        int number = read(key, allowed, Integer::parseInt);
        if (number < least || number > most) {
            throw wrong(key, allowed);
        }
        return number;
    }

    /** True or false, in capitals or not. */
    public boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false));
    }

    /** The value with this name, in capitals or not. */
    public <T> T oneOf(String key, Map<String, T> kinds) {
        String typed = text(key);
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().equalsIgnoreCase(typed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> wrong(key, "one of " + String.join(", ", new TreeSet<>(kinds.keySet()))));
    }

    /** The constant with this name, in capitals or not. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> kinds) {
        return oneOf(
                key,
                Arrays.stream(kinds.getEnumConstants()).collect(Collectors.toMap(Enum::name, constant -> constant)));
    }

    /**
     * A text read by its own rules.
     *
     * @param allowed what those rules allow, in words
     * @param reading throws one of the JDK's exceptions for a text or time that it can't read
     */
    public <T> T read(String key, String allowed, Function<String, T> reading) {
        try {
            return reading.apply(text(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(key, allowed);
        }
    }

    /** What to throw for a value that is not allowed, also where that is seen only beside others. */
    public WrongSettingException wrong(String key, String allowed) {
        return new WrongSettingException(key, text(key), allowed);
    }

    /** Where it stands, for people who have no business with the machine's folders: the name of the file, or the PID. */
    public String place() {
        Object file = given.get(FILE);
        if (file == null) {
            return String.valueOf(given.getOrDefault("service.pid", given.get("component.name")));
        }
        return file.toString().substring(file.toString().lastIndexOf('/') + 1);
    }

    /** Keys that were given and mean nothing: the container's own all have a dot. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeIf(key -> key.contains(".") || key.equalsIgnoreCase("objectClass"));
        unknown.removeAll(known());
        return unknown;
    }

    Set<String> known() {
        return Arrays.stream(description.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> raw(String key) {
        return texts(given.getOrDefault(key, byDefault(key)));
    }

    private Object byDefault(String key) {
        try {
            return Objects.requireNonNullElse(description.getDeclaredMethod(key).getDefaultValue(), "");
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(description.getName() + " does not describe " + key, e);
        }
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf);
        }
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value));
    }
}
