package org.kring.session;

import static org.kring.session.OpenApi.map;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes records as JSON schemas; nested records get a schema of their own. */
final class Shapes {

    private Shapes() {}

    /** The schema of this record; schemas of records inside it are added to {@code schemas}. */
    static Map<String, Object> of(Class<?> type, Map<String, Object> schemas) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), value(component.getGenericType(), schemas));
        }
        return map("type", "object", "properties", properties);
    }

    private static Map<String, Object> value(Type type, Map<String, Object> schemas) {
        if (type instanceof ParameterizedType of) {
            var arguments = of.getActualTypeArguments();
            return Collection.class.isAssignableFrom((Class<?>) of.getRawType())
                    ? map("type", "array", "items", value(arguments[0], schemas))
                    : map("type", "object", "additionalProperties", value(arguments[1], schemas));
        }
        var simple = (Class<?>) type;
        if (simple.isRecord()) {
            var name = "View" + simple.getSimpleName();
            if (!schemas.containsKey(name)) {
                schemas.put(name, map());
                schemas.put(name, of(simple, schemas));
            }
            return map("$ref", "#/components/schemas/" + name);
        }
        if (simple.isEnum()) {
            return map(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(simple.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (simple == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        if (simple == boolean.class || simple == Boolean.class) {
            return map("type", "boolean");
        }
        if (simple == int.class || simple == long.class || simple == Integer.class) {
            return map("type", "integer");
        }
        return simple == String.class ? map("type", "string") : map();
    }
}
