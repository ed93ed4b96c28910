#include "quiz/json.hpp"

#include <nlohmann/json.hpp>

namespace standpoint {

namespace {

using Json = nlohmann::ordered_json;

Json proof_json(const std::optional<Proof>& proof) {
    return proof ? Json{{"rule", word(proof->rule)}, {"sentence", proof->sentence}} : Json();
}

Json options_json(const std::vector<Option>& options) {
    Json list = Json::array();
    for (const Option& option : options) {
        list.push_back({{"text", option.text}, {"right", option.right}, {"proof", proof_json(option.proof)}});
    }
    return list;
}

Json links_json(std::string_view from_name, const std::vector<std::string>& from, std::string_view to_name,
                const std::vector<std::string>& to, const std::vector<std::size_t>& link) {
    Json list = Json::array();
    for (std::size_t i = 0; i < from.size(); ++i) {
        list.push_back({{std::string(from_name), from[i]}, {std::string(to_name), to[link[i]]}});
    }
    return list;
}

// One overload for each task: what it adds to the line.

void add_task(Json& line, const PickOne& task) {
    line["options"] = options_json(task.options);
}

void add_task(Json& line, const PickMany& task) {
    line["options"] = options_json(task.options);
}

void add_task(Json& line, const TrueFalse& task) {
    line["truth"] = {{"value", task.truth}, {"proof", proof_json(task.proof)}};
}

void add_task(Json& line, const Match& task) {
    line["pairs"] = links_json("left", task.lefts, "right", task.rights, task.partner);
    line["rights"] = task.rights;
}

void add_task(Json& line, const Order& task) {
    Json order = Json::array();
    for (const std::size_t card : task.sequence) {
        order.push_back(task.cards[card].text);
    }
    Json cards = Json::array();
    for (const Order::Card& card : task.cards) {
        cards.push_back(card.text);
    }
    line["order"] = std::move(order);
    line["cards"] = std::move(cards);
}

void add_task(Json& line, const Sort& task) {
    Json piles = Json::array();
    for (std::size_t pile = 0; pile < task.piles.size(); ++pile) {
        Json cards = Json::array();
        for (std::size_t card = 0; card < task.cards.size(); ++card) {
            if (task.pile[card] == pile) {
                cards.push_back(task.cards[card]);
            }
        }
        piles.push_back({{"pile", task.piles[pile]}, {"cards", std::move(cards)}});
    }
    line["piles"] = std::move(piles);
    line["cards"] = task.cards;
}

void add_task(Json& line, const TypeIn& task) {
    line["accepted"] = task.accepted;
}

void add_task(Json& line, const Assemble& task) {
    line["slots"] = links_json("slot", task.slots, "chip", task.chips, task.chip);
    line["chips"] = task.chips;
}

void add_task(Json& line, const Pin& task) {
    line["target"] = {{"place", task.place},
                      {"latitude", task.latitude},
                      {"longitude", task.longitude},
                      {"radius_km", task.radius_km},
                      {"far_km", task.far_km}};
}

}  // namespace

std::string to_json_line(const FactBase& base, const Question& question, const Provenance& provenance) {
    Json line;
    line["pack"] = base.key;
    line["seed"] = provenance.seed;
    if (provenance.round) {
        line["round"] = *provenance.round;
    }
    if (provenance.position) {
        line["position"] = *provenance.position;
    }
    line["template"] = question.template_name;
    line["task"] = word(question.kind());
    line["fact"] = base[question.item.fact].key;
    line["aspect"] = word(question.item.aspect);
    Json items = Json::array();
    for (const Item& item : question.items) {
        items.push_back(Json::array({base[item.fact].key, word(item.aspect)}));
    }
    line["items"] = std::move(items);
    line["paragraph"] = question.paragraph;
    line["stem"] = question.stem;
    line["explanation"] = question.explanation;
    line["chance"] = chance(question.task);
    std::visit([&line](const auto& task) { add_task(line, task); }, question.task);
    // Texts of a checked pack are UTF-8; a question made by hand may not be, and a line must still come out.
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace standpoint
