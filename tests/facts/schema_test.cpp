#include <set>
#include <string>

#include <doctest/doctest.h>

#include "facts/pack_form.hpp"
#include "facts/small_pack.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Json schema() {
    return Json::parse(bytes_of_file(std::string(STANDPOINT_SOURCE_DIR) + "/questions/pack.schema.json"));
}

std::string reference_to(std::string_view name) {
    return "#/$defs/" + std::string(name);
}

void check_field(const Json& property, const Field& field) {
    const auto type = property.value("type", "");
    const auto reference = property.value("$ref", "");
    const bool numeric = field.form == Form::whole || field.form == Form::number;
    if (numeric) {
        CHECK(type == (field.form == Form::whole ? "integer" : "number"));
        CHECK(property.at("minimum") == field.low);
        CHECK(property.at("maximum") == field.high);
        return;
    }
    switch (field.form) {
        case Form::text: CHECK((reference == reference_to("text") || type == "string")); break;
        case Form::id: CHECK(reference == reference_to("id")); break;
        case Form::reference: CHECK(reference == reference_to("reference")); break;
        case Form::truth: CHECK(type == "boolean"); break;
        case Form::choice:
            CHECK(property.at("enum") == Json(std::vector(field.choices.begin(), field.choices.end())));
            break;
        case Form::texts:
        case Form::references:
            CHECK(property.at("minItems") == 1);
            CHECK(property.at("items").at("$ref") == reference_to(field.form == Form::texts ? "text" : "reference"));
            break;
        case Form::point: CHECK(property.at("prefixItems").size() == 2); break;
        case Form::parties:
            CHECK(property.at("minItems") == 2);
            CHECK(property.at("items").at("minItems") == 1);
            break;
        case Form::object: CHECK(reference == reference_to(field.inner->name)); break;
        case Form::objects: CHECK(property.at("items").at("$ref") == reference_to(field.inner->name)); break;
        case Form::whole:
        case Form::number: break;
    }
}

// The schema's object has the table's keys, all of them and no others, and asks for the same.
void check_object(const Json& whole, const Json& object, const ObjectForm& form, std::set<std::string>& seen) {
    CAPTURE(form.name);
    CHECK(object.at("type") == "object");
    CHECK(object.at("additionalProperties") == false);
    std::set<std::string> keys;
    std::set<std::string> required;
    for (const Field& field : form.fields) {
        CAPTURE(field.key);
        CHECK(keys.emplace(field.key).second);
        if (field.required) {
            required.emplace(field.key);
        }
        REQUIRE(object.at("properties").contains(std::string(field.key)));
        const Json& property = object.at("properties").at(std::string(field.key));
        check_field(property, field);
        if (field.form != Form::id) {
            CHECK(property.value("description", "").size() > 5);
        }
        if (field.inner != nullptr && seen.emplace(field.inner->name).second) {
            check_object(whole, whole.at("$defs").at(std::string(field.inner->name)), *field.inner, seen);
        }
    }
    std::set<std::string> schema_keys;
    for (const auto& [key, value] : object.at("properties").items()) {
        schema_keys.insert(key);
    }
    CHECK(schema_keys == keys);
    const auto listed = object.at("required").get<std::set<std::string>>();
    CHECK(listed == required);
}

}  // namespace

TEST_CASE("schema: the published schema and the parser's table are the same") {
    const Json whole = schema();
    CHECK(whole.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
    std::set<std::string> seen;
    check_object(whole, whole, pack_form(), seen);
    CHECK(seen.size() == 15);
    for (const auto& item : whole.at("$defs").items()) {
        const std::string& name = item.key();
        CAPTURE(name);
        CHECK((seen.contains(name) || name == "text" || name == "id" || name == "reference"));
        CHECK(item.value().value("description", "").size() > 5);
    }
}

TEST_CASE("schema: every $ref leads somewhere") {
    const Json whole = schema();
    const Json flat = whole.flatten();
    for (const auto& [path, value] : flat.items()) {
        if (path.ends_with("/$ref")) {
            const auto target = value.get<std::string>();
            CAPTURE(target);
            REQUIRE(target.starts_with("#/$defs/"));
            CHECK(whole.at("$defs").contains(target.substr(8)));
        }
    }
}

TEST_CASE("schema: the shipped packs name it") {
    for (const char* name : {"ukraine-peace-talks", "harbour-summit"}) {
        const Json pack =
            Json::parse(bytes_of_file(std::string(STANDPOINT_SOURCE_DIR) + "/questions/" + name + "/pack.json"));
        CHECK(pack.at("$schema") == "../pack.schema.json");
    }
}
