// The form of a pack file: which objects there are, which keys each has, and what may stand under them. One table, from
// which files are checked and against which the published JSON Schema is tested. Knows nothing of what refers to what.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "facts/complaints.hpp"
#include "facts/located_json.hpp"

namespace standpoint {

// What stands under a key.
enum class Form : std::uint8_t {
    text,        // one line, not empty
    id,          // a new id: a–z, 0–9 and hyphens
    reference,   // the id of something else in the pack
    truth,       // true or false
    whole,       // a number without a fraction, low..high
    number,      // any number, low..high
    choice,      // one of a list of words
    texts,       // texts, one or more
    references,  // ids, one or more
    point,       // [latitude, longitude]
    parties,     // two or more lists of ids
    object,      // an object of its own form
    objects      // a list of these, possibly empty
};

struct ObjectForm;

struct Field {
    std::string_view key;
    Form form{};
    bool required = false;
    double low = 0;
    double high = 0;
    std::span<const std::string_view> choices;
    const ObjectForm* inner = nullptr;
};

struct ObjectForm {
    std::string_view name;  // "meeting": in messages, and in the schema's $defs
    std::span<const Field> fields;
};

// The whole file's form; all others hang on it.
const ObjectForm& pack_form();

// Complains about whatever has not its form, and marks it faulty.
void check_form(Node& node, const ObjectForm& form, Complaints& complaints);

}  // namespace standpoint
