#include "facts/draft.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace standpoint {

namespace {

struct Listed {
    std::string_view list;  // the pack's key
    std::string_view word;  // one of them, in a sentence
};

constexpr std::array<Listed, sorts> listed{{{"sides", "side"},
                                            {"people", "person"},
                                            {"groups", "group"},
                                            {"places", "place"},
                                            {"topics", "topic"},
                                            {"roles", "role"},
                                            {"meetings", "meeting"},
                                            {"positions", "position"},
                                            {"events", "event"},
                                            {"states", "state"},
                                            {"quantities", "quantity"},
                                            {"terms", "term"}}};

std::string_view word_of(Sort sort) {
    return listed[static_cast<std::size_t>(sort)].word;
}

// "side, person or group"
std::string words_of(std::initializer_list<Sort> allowed) {
    std::string words;
    std::size_t left = allowed.size();
    for (const Sort sort : allowed) {
        --left;
        words += word_of(sort);
        words += left == 0 ? "" : left == 1 ? " or " : ", ";
    }
    return words;
}

std::uint32_t mask(std::initializer_list<Sort> allowed) {
    std::uint32_t bits = 0;
    for (const Sort sort : allowed) {
        bits |= 1U << static_cast<unsigned>(sort);
    }
    return bits;
}

// Letters that need transliteration, judged by their first UTF-8 bytes: neither ASCII nor Latin nor general
// punctuation.
bool is_beyond_latin(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool latin_additional = lead == 0xe1 && next >= 0xb8 && next <= 0xbb;
        if (lead > 0xcd && lead != 0xe2 && !latin_additional) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Known> Draft::resolve(const Node& reference, std::initializer_list<Sort> allowed) {
    const auto found = ids.find(reference.text);
    if (found == ids.end()) {
        const auto [known, is_new] = candidates_.try_emplace(mask(allowed));
        if (is_new) {
            for (const auto& [id, other] : ids) {
                if ((mask({other.sort}) & mask(allowed)) != 0) {
                    known->second.emplace_back(id);
                }
            }
            std::ranges::sort(known->second);  // so that the same file always gets the same suggestions
        }
        const std::string meant = complaints.suggestion(reference.text, known->second);
        complaints.add(reference, quoted(reference.text) + " is not the id of a listed " + words_of(allowed) +
                                      (meant.empty() ? ": list it or name another." : meant));
        return std::nullopt;
    }
    if ((mask({found->second.sort}) & mask(allowed)) == 0) {
        complaints.add(reference, quoted(reference.text) + " is " + with_article(word_of(found->second.sort)) +
                                      ", but here must stand the id of " + with_article(words_of(allowed)) + ".");
        return std::nullopt;
    }
    return found->second;
}

std::optional<Known> Draft::resolve(const Node& object, std::string_view key, std::initializer_list<Sort> allowed) {
    const Node* reference = member(object, key);
    return reference == nullptr ? std::nullopt : resolve(*reference, allowed);
}

void register_ids(Draft& draft) {
    for (std::size_t sort = 0; sort < sorts; ++sort) {
        const Node* list = member(draft.root, listed[sort].list);
        const bool is_fact = sort >= static_cast<std::size_t>(Sort::role);
        auto& nodes = is_fact ? draft.fact_nodes : draft.nodes[sort];
        for (const Node* node = list == nullptr ? nullptr : list->first; node != nullptr; node = node->next) {
            if (node->kind != Node::Kind::object) {
                continue;
            }
            const Known known{static_cast<Sort>(sort), static_cast<std::uint32_t>(nodes.size()), node};
            nodes.push_back(node);
            if (is_fact) {
                draft.nodes[sort].push_back(node);
            }
            const Node* id = member(*node, "id");
            if (id == nullptr) {
                continue;
            }
            const auto [first, is_new] = draft.ids.try_emplace(id->text, known);
            if (!is_new) {
                draft.complaints.add(
                    *id, quoted(id->text) + " is already the id of the " + std::string(word_of(first->second.sort)) +
                             " on line " + std::to_string(first->second.node->line) + ": give one of them another id.");
            }
        }
    }
}

std::string text_of(const Node& object, std::string_view key) {
    const Node* node = member(object, key);
    return node == nullptr ? std::string() : node->text;
}

std::optional<std::string> optional_text(const Node& object, std::string_view key) {
    const Node* node = member(object, key);
    return node == nullptr ? std::nullopt : std::optional(node->text);
}

bool truth_of(const Node& object, std::string_view key) {
    const Node* node = member(object, key);
    return node != nullptr && node->truth;
}

std::optional<double> number_of(const Node& object, std::string_view key) {
    const Node* node = member(object, key);
    return node == nullptr ? std::nullopt : std::optional(node->number);
}

int whole_of(const Node& object, std::string_view key) {
    return static_cast<int>(number_of(object, key).value_or(0));
}

EntityRef entity(const Known& known) {
    switch (known.sort) {
        case Sort::side: return SideId{known.index};
        case Sort::person: return PersonId{known.index};
        case Sort::group: return GroupId{known.index};
        default: return PlaceId{known.index};
    }
}

void Unique::add(const Node* text, std::size_t owner) {
    if (text == nullptr) {
        return;
    }
    // Every start of the program reads packs, and ICU's first transliteration takes longer than all the rest together:
    // spellings in other scripts are compared as they are written.
    std::string folded = is_beyond_latin(text->text) ? text->text : fold(text->text);
    if (folded.empty()) {
        complaints_.add(*text, quoted(text->text) + " holds no letter and no digit: write it in letters.");
        return;
    }
    const auto [first, is_new] = seen_.try_emplace(std::move(folded), First{owner, text});
    if (!is_new && first->second.owner != owner) {
        complaints_.add(*text, quoted(text->text) + " is already " + std::string(what_) + " on line " +
                                   std::to_string(first->second.node->line) + ": tell the two apart.");
    }
}

}  // namespace standpoint
