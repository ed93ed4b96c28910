#include "facts/located_json.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <unordered_set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace standpoint {

namespace {

using nlohmann::json;

constexpr std::size_t longest_key = 100;  // bytes
constexpr std::size_t few_members = 24;   // up to here, looking through them beats hashing them

// Hands the bytes to the parser one by one and lets others see how far it got.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char** at, const char* end) : at_(at), end_(end) {}

    const char& operator*() const { return **at_; }
    Cursor& operator++() {
        ++*at_;
        return *this;
    }
    Cursor operator++(int) {
        ++*at_;
        return *this;
    }
    // Only ever compared with the end.
    friend bool operator==(const Cursor& a, const Cursor& b) { return (a.at_ ? *a.at_ : a.end_) == b.end_; }
    friend bool operator!=(const Cursor& a, const Cursor& b) { return !(a == b); }

private:
    const char** at_;
    const char* end_;
};

// What the parser reports to: it builds the tree.
class TreeBuilder : public nlohmann::json_sax<json> {
public:
    TreeBuilder(std::string_view bytes, const PackLimits& limits, LocatedJson& tree, Complaints& complaints)
        : counted_(bytes.data()),
          at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          limits_(limits),
          tree_(tree),
          complaints_(complaints) {}

    Cursor begin() { return {&at_, end_}; }
    Cursor end() { return {nullptr, end_}; }

    bool null() override { return add(Node::Kind::null) != nullptr; }
    bool boolean(bool value) override {
        Node* node = add(Node::Kind::truth);
        return node != nullptr && ((node->truth = value), true);
    }
    bool number_integer(number_integer_t value) override { return add_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t& /*written*/) override { return add_number(value); }
    bool string(string_t& value) override {
        Node* node = add(Node::Kind::text);
        if (node == nullptr) {
            return false;
        }
        if (check_text(*node, value)) {
            node->text = std::move(value);
        }
        return true;
    }
    bool binary(json::binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*elements*/) override { return open(Node::Kind::object); }
    bool start_array(std::size_t /*elements*/) override { return open(Node::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        key_fault_ = nullptr;
        if (value.size() > longest_key) {
            key_fault_ = "This key is far too long: no key of a pack is.";
            value = "…";
        } else if (has_hidden_controls(value) || value.find_first_of("\n\t") != std::string::npos) {
            key_fault_ = "This key holds a control character: take it out.";
            value = "?";
        } else if (!is_new(*open_.back(), value)) {
            key_fault_ = "The same key stands twice in this object: keep one of them.";
        }
        key_ = std::move(value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*last_token*/, const json::exception& error) override {
        const auto size = static_cast<std::size_t>(end_ - at_);
        const std::string_view reason = error.what();
        if (size == 0 && position > 0 && reason.find("unexpected end of input") != std::string_view::npos) {
            return fail("The file ends too early: a bracket, brace or quotation mark is still open.");
        }
        if (error.id == 406) {
            return fail("This number is too large to be read.");
        }
        const std::size_t dash = reason.find(" - ");
        std::string_view why = dash == std::string_view::npos ? std::string_view() : reason.substr(dash + 3);
        why = why.substr(0, why.find("; last read"));
        constexpr std::size_t longest_reason = 160;
        return fail("This is not JSON: " +
                    (why.empty() || why.size() > longest_reason ? std::string("it cannot be read on from here")
                                                                : std::string(why)) +
                    ".");
    }

    bool fail(std::string sentence) {
        complaints_.add("", line(), std::move(sentence));
        return false;
    }

private:
    // The line of the last byte that was read; counted on from where it was asked last.
    std::size_t line() {
        const char* here = at_ > counted_ ? at_ - 1 : at_;  // a number's end is seen only past it
        line_ += static_cast<std::size_t>(std::count(counted_, here, '\n'));
        counted_ = here;
        return line_;
    }

    Node* add(Node::Kind kind) {
        if (tree_.nodes.size() >= limits_.values) {
            fail("The file holds more than " + std::to_string(limits_.values) + " values: split the pack.");
            return nullptr;
        }
        Node& node = tree_.nodes.emplace_back();
        node.kind = kind;
        node.line = static_cast<std::uint32_t>(line());
        if (open_.empty()) {
            return &node;
        }
        Node& parent = *open_.back();
        node.parent = &parent;
        if (parent.kind == Node::Kind::object) {
            node.key = std::move(key_);
            if (const char* fault = std::exchange(key_fault_, nullptr)) {
                complaints_.add(node, fault);
                node.kind = Node::Kind::faulty;
                return &node;
            }
            if (parent.count >= few_members) {
                many_keys_.back().insert(node.key);
            }
        }
        node.index = static_cast<std::uint32_t>(parent.count++);
        (parent.first == nullptr ? parent.first : parent.last->next) = &node;
        parent.last = &node;
        return &node;
    }

    bool add_number(double value) {
        Node* node = add(Node::Kind::number);
        if (node == nullptr) {
            return false;
        }
        node->number = value;
        node->whole = std::floor(value) == value;
        return true;
    }

    bool open(Node::Kind kind) {
        if (open_.size() >= limits_.depth) {
            return fail("The file is nested more than " + std::to_string(limits_.depth) +
                        " deep: no part of a pack is.");
        }
        Node* node = add(kind);
        if (node == nullptr) {
            return false;
        }
        node->kind = kind;  // even where its key is at fault: nothing links to it, but its own parts are still read
        open_.push_back(node);
        many_keys_.emplace_back();
        return true;
    }

    bool close() {
        open_.pop_back();
        many_keys_.pop_back();
        return true;
    }

    bool is_new(const Node& object, const std::string& key) {
        auto& many = many_keys_.back();
        if (!many.empty() && many.contains(key)) {
            return false;
        }
        std::size_t seen = 0;
        for (const Node* child = object.first; child != nullptr && seen < few_members; child = child->next, ++seen) {
            if (child->key == key) {
                return false;
            }
        }
        return true;
    }

    bool check_text(Node& node, const std::string& text) {
        std::string fault;
        if (text.size() > limits_.text && length(text) > limits_.text) {
            fault = "This text is longer than " + std::to_string(limits_.text) + " characters: shorten it.";
        } else if (has_hidden_controls(text)) {
            fault =
                "This text holds an invisible control character (one that turns the writing direction, or none that "
                "can be shown): take it out.";
        } else {
            return true;
        }
        if (node.kind != Node::Kind::faulty) {
            complaints_.add(node, std::move(fault));
        }
        node.kind = Node::Kind::faulty;
        return false;
    }

    const char* counted_;
    const char* at_;
    const char* end_;
    std::size_t line_ = 1;
    const PackLimits& limits_;
    LocatedJson& tree_;
    Complaints& complaints_;
    std::vector<Node*> open_;
    std::vector<std::unordered_set<std::string>> many_keys_;  // of each open object, those past the first few
    std::string key_;
    const char* key_fault_ = nullptr;
};

// The line of the first byte that is no UTF-8.
std::size_t bad_line(std::string_view bytes) {
    std::size_t line = 1;
    while (true) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos || !is_utf8(bytes.substr(0, end))) {
            return line;
        }
        bytes.remove_prefix(end + 1);
        ++line;
    }
}

std::string escaped(std::string_view key) {
    std::string out;
    for (const char byte : key) {
        if (byte == '~') {
            out += "~0";
        } else if (byte == '/') {
            out += "~1";
        } else {
            out += byte;
        }
    }
    return out;
}

}  // namespace

std::string path_of(const Node& node) {
    if (node.parent == nullptr) {
        return {};
    }
    const bool in_list = node.parent->kind == Node::Kind::list;
    return path_of(*node.parent) + "/" + (in_list ? std::to_string(node.index) : escaped(node.key));
}

const Node* member(const Node& object, std::string_view key) {
    for (const Node* child = object.first; child != nullptr; child = child->next) {
        if (child->key == key) {
            return child->kind == Node::Kind::faulty ? nullptr : child;
        }
    }
    return nullptr;
}

bool read_json(std::string_view bytes, const PackLimits& limits, LocatedJson& into, Complaints& complaints) {
    if (bytes.size() > limits.bytes) {
        complaints.add("", 0, "The file is larger than " + std::to_string(limits.bytes) + " bytes: split the pack.");
        return false;
    }
    if (std::ranges::all_of(bytes, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; })) {
        complaints.add("", bytes.empty() ? 0 : 1, "The file is empty: a pack is a JSON object.");
        return false;
    }
    if (!is_utf8(bytes)) {
        complaints.add("", bad_line(bytes), "This line is not UTF-8 text: save the file as UTF-8.");
        return false;
    }
    TreeBuilder builder(bytes, limits, into, complaints);
    return json::sax_parse(builder.begin(), builder.end(), &builder);
}

}  // namespace standpoint
