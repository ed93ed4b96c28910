#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "facts/pack_form.hpp"

namespace standpoint {

namespace {

std::string_view kind_word(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::null: return "null";
        case Node::Kind::truth: return "true or false";
        case Node::Kind::number: return "a number";
        case Node::Kind::text: return "a text";
        case Node::Kind::list: return "a list";
        case Node::Kind::object: return "an object";
        case Node::Kind::faulty: break;
    }
    return "something else";
}

// Checks one value after another; each method says whether the value has its form.
class FormCheck {
public:
    explicit FormCheck(Complaints& complaints) : complaints_(complaints) {}

    bool object(Node& node, const ObjectForm& form) {
        if (!is(node, Node::Kind::object)) {
            return false;
        }
        // Members that do not belong here are left out of the object: there may be a million of them to be passed over.
        Node** link = &node.first;
        for (Node* child = node.first; child != nullptr; child = child->next) {
            const auto known = std::ranges::find(form.fields, child->key, &Field::key);
            if (known == form.fields.end()) {
                unknown_key(*child, form);
                continue;
            }
            if (child->kind != Node::Kind::faulty && !value(*child, *known)) {
                child->kind = Node::Kind::faulty;
            }
            *link = child;
            link = &child->next;
        }
        *link = nullptr;
        for (const Field& field : form.fields) {
            if (field.required && !has_key(node, field.key)) {
                complaints_.add(node, "This " + std::string(form.name) + " has no " + quoted(field.key) + ": add it.");
            }
        }
        return true;
    }

private:
    // False, with a sentence, where the value is of another kind.
    bool is(const Node& node, Node::Kind kind) {
        if (node.kind == Node::Kind::faulty) {
            return false;
        }
        if (node.kind != kind) {
            return fault(node, "Here stands " + std::string(kind_word(node.kind)) + ", but it must be " +
                                   std::string(kind_word(kind)) + ".");
        }
        return true;
    }

    bool fault(const Node& node, std::string sentence) {
        complaints_.add(node, std::move(sentence));
        return false;
    }

    static bool has_key(const Node& object, std::string_view key) {
        for (const Node* child = object.first; child != nullptr; child = child->next) {
            if (child->key == key) {
                return true;
            }
        }
        return false;
    }

    void unknown_key(const Node& node, const ObjectForm& form) {
        if (complaints_.full()) {
            complaints_.count_one_more();
            return;
        }
        std::vector<std::string> keys;
        for (const Field& field : form.fields) {
            keys.emplace_back(field.key);
        }
        const std::string meant = complaints_.suggestion(node.key, keys);
        const std::string rest = meant.empty() ? ": take it out." : meant;
        complaints_.add(node, "There is no key " + quoted(node.key) + " in " + with_article(form.name) + rest);
    }

    bool value(Node& node, const Field& field) {
        switch (field.form) {
            case Form::text:
            case Form::reference: return text(node);
            case Form::id: return text(node) && id(node);
            case Form::truth: return is(node, Node::Kind::truth);
            case Form::whole: return number(node, field, true);
            case Form::number: return number(node, field, false);
            case Form::choice: return choice(node, field);
            case Form::texts:
            case Form::references: return texts(node, 1);
            case Form::point: return point(node);
            case Form::parties: return parties(node);
            case Form::object: return object(node, *field.inner);
            case Form::objects: return objects(node, *field.inner);
        }
        return false;
    }

    bool text(const Node& node) {
        if (!is(node, Node::Kind::text)) {
            return false;
        }
        const std::string& text = node.text;
        if (text.find_first_not_of(" \t\n") == std::string::npos) {
            return fault(node, "This text is empty: write it, or leave the key out where it may be left out.");
        }
        if (text.find_first_of("\n\t") != std::string::npos) {
            return fault(node, "This text holds a line break or a tab: write it as one line.");
        }
        if (text.front() == ' ' || text.back() == ' ') {
            return fault(node, "This text begins or ends with a space: take it out.");
        }
        return true;
    }

    bool id(const Node& node) {
        constexpr std::size_t longest = 64;
        const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        if (node.text.size() > longest) {
            return fault(node, "This id is longer than " + std::to_string(longest) + " characters: shorten it.");
        }
        if (!std::ranges::all_of(node.text, allowed) || node.text.front() == '-') {
            return fault(node, quoted(node.text) +
                                   " is no id: write it with a–z, 0–9 and hyphens only, a letter or digit "
                                   "first.");
        }
        return true;
    }

    bool number(const Node& node, const Field& field, bool whole) {
        if (!is(node, Node::Kind::number)) {
            return false;
        }
        if (whole && !node.whole) {
            return fault(node, "This must be a whole number.");
        }
        // Written this way round so that no comparison can let a NaN through.
        if (!(node.number >= field.low && node.number <= field.high)) {
            return fault(node, "This number is out of range: it must lie between " + plain(field.low) + " and " +
                                   plain(field.high) + ".");
        }
        return true;
    }

    static std::string plain(double number) {
        std::string text = std::to_string(number);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
        return text;
    }

    bool choice(const Node& node, const Field& field) {
        if (!is(node, Node::Kind::text)) {
            return false;
        }
        if (std::ranges::find(field.choices, node.text) != field.choices.end()) {
            return true;
        }
        const std::vector<std::string> words(field.choices.begin(), field.choices.end());
        std::string list;
        for (const std::string& word : words) {
            list += list.empty() ? word : ", " + word;
        }
        const std::string meant = complaints_.suggestion(node.text, words);
        return fault(node, quoted(node.text) + " is not one of " + list + (meant.empty() ? "." : meant));
    }

    // A list with at least so many entries.
    bool list(const Node& node, std::size_t least, std::string_view advice) {
        if (!is(node, Node::Kind::list)) {
            return false;
        }
        if (node.count < least) {
            return fault(node, std::string(node.count == 0 ? "This list is empty: " : "This list is too short: ") +
                                   std::string(advice));
        }
        return true;
    }

    bool texts(Node& node, std::size_t least) {
        if (!list(node, least, "add an entry, or leave the key out where it may be left out.")) {
            return false;
        }
        for (Node* entry = node.first; entry != nullptr; entry = entry->next) {
            if (entry->kind != Node::Kind::faulty && !text(*entry)) {
                entry->kind = Node::Kind::faulty;
            }
        }
        return true;
    }

    bool parties(Node& node) {
        if (!list(node, 2, "a table has at least two parties, each a list of ids.")) {
            return false;
        }
        for (Node* party = node.first; party != nullptr; party = party->next) {
            if (party->kind != Node::Kind::faulty && !texts(*party, 1)) {
                party->kind = Node::Kind::faulty;
            }
        }
        return true;
    }

    bool point(const Node& node) {
        if (!is(node, Node::Kind::list)) {
            return false;
        }
        if (node.count != 2) {
            return fault(node, "A point is two numbers: [latitude, longitude].");
        }
        static constexpr Field latitude{"latitude", Form::number, true, -90, 90, {}, nullptr};
        static constexpr Field longitude{"longitude", Form::number, true, -180, 180, {}, nullptr};
        const bool first = number(*node.first, latitude, false);
        const bool second = number(*node.last, longitude, false);
        return first && second;
    }

    bool objects(Node& node, const ObjectForm& form) {
        if (!is(node, Node::Kind::list)) {
            return false;
        }
        for (Node* entry = node.first; entry != nullptr; entry = entry->next) {
            if (entry->kind != Node::Kind::faulty && !object(*entry, form)) {
                entry->kind = Node::Kind::faulty;
            }
        }
        return true;
    }

    Complaints& complaints_;
};

}  // namespace

void check_form(Node& node, const ObjectForm& form, Complaints& complaints) {
    if (!FormCheck(complaints).object(node, form)) {
        node.kind = Node::Kind::faulty;
    }
}

}  // namespace standpoint
