#include "scenes/boards/choice.hpp"

#include <algorithm>
#include <utility>

#include "ui/layout.hpp"

namespace standpoint::scenes {

namespace {

ui::OptionCard option_card(std::string key, std::string text, bool many) {
    ui::OptionCard card;
    card.key = std::move(key);
    card.text = std::move(text);
    card.many = many;
    return card;
}

bool is_chosen(const std::optional<Response>& response, std::size_t index) {
    if (!response) {
        return false;
    }
    if (const auto* one = std::get_if<PickOne::Response>(&*response)) {
        return one->option == index;
    }
    if (const auto* many = std::get_if<PickMany::Response>(&*response)) {
        return std::ranges::find(many->options, index) != many->options.end();
    }
    const auto* said = std::get_if<TrueFalse::Response>(&*response);
    return said != nullptr && said->said == (index == 0);
}

}  // namespace

ChoiceBoard::ChoiceBoard(const Question& question, const Stage& stage) : kind_(question.kind()) {
    const auto add = [&](const std::vector<Option>& options, bool many) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            options_.push_back(option_card(std::to_string(i + 1), options[i].text, many));
            right_.push_back(options[i].right);
        }
    };
    if (const auto* one = std::get_if<PickOne>(&question.task)) {
        add(one->options, false);
    } else if (const auto* many = std::get_if<PickMany>(&question.task)) {
        add(many->options, true);
    } else {
        const bool truth = std::get<TrueFalse>(question.task).truth;
        options_.push_back(option_card("1", stage.words.part("window.true"), false));
        options_.push_back(option_card("2", stage.words.part("window.false"), false));
        right_ = {truth, !truth};
    }
}

ChoiceBoard::Columns ChoiceBoard::in_columns(std::size_t count, float width, const Stage& stage) const {
    const float gap = stage.look.theme.space.medium;
    const float across = (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    float highest = 0;
    for (const ui::OptionCard& option : options_) {
        highest = std::max(highest, ui::height_of(option, across, stage.look));
    }
    return {count, highest, ui::grid_height(count, options_.size(), highest, gap)};
}

// The columns that take least height; two where it makes no difference.
ChoiceBoard::Columns ChoiceBoard::columns(float width, const Stage& stage) const {
    const Columns one = in_columns(1, width, stage);
    const Columns two = in_columns(2, width, stage);
    constexpr std::size_t many = 4;  // beyond it one column would be too high
    if (options_.size() % 2 == 1 && options_.size() <= many && one.all <= two.all * 1.7F) {
        return one;
    }
    return one.all < two.all ? one : two;
}

float ChoiceBoard::height(float width, const Stage& stage) const {
    return columns(width, stage).all;
}

void ChoiceBoard::lay_out(const ui::Box& box, const Stage& stage) {
    const Columns made = columns(box.width, stage);
    const std::vector<ui::Box> boxes =
        ui::grid(box, made.count, options_.size(), made.option, stage.look.theme.space.medium);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i].box = boxes[i];
    }
}

std::vector<ui::Control*> ChoiceBoard::ring() {
    std::vector<ui::Control*> controls;
    for (ui::OptionCard& option : options_) {
        controls.push_back(&option);
    }
    return controls;
}

Response ChoiceBoard::choosing(std::size_t index) const {
    if (kind_ == TaskKind::true_false) {
        return TrueFalse::Response{index == 0};
    }
    return PickOne::Response{index};
}

Said ChoiceBoard::took(const ui::Input& input, const Stage& stage) {
    Said said = NotMine{};
    for (std::size_t i = 0; i < options_.size(); ++i) {
        const bool letter = kind_ == TaskKind::true_false &&
                            ui::is_typed(input, stage.words.part(i == 0 ? "window.true.key" : "window.false.key"));
        if (!options_[i].took(input) && !letter) {
            continue;
        }
        if (!confirms()) {
            return choosing(i);
        }
        options_[i].picked = !options_[i].picked;
        said = Taken{};
    }
    return said;
}

bool ChoiceBoard::is_complete() const {
    return confirms() && std::ranges::any_of(options_, &ui::OptionCard::picked);
}

Response ChoiceBoard::response() const {
    PickMany::Response response;
    for (std::size_t i = 0; i < options_.size(); ++i) {
        if (options_[i].picked) {
            response.options.push_back(i);
        }
    }
    return response;
}

void ChoiceBoard::put(const Response& response, const Stage&) {
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i].picked = is_chosen(response, i);
    }
}

void ChoiceBoard::judge(const Record& record, const Stage& stage) {
    const bool many = kind_ == TaskKind::pick_many;
    for (std::size_t i = 0; i < options_.size(); ++i) {
        ui::OptionCard& card = options_[i];
        const bool chosen = is_chosen(record.response, i);
        const bool right = right_[i];
        card.enabled = false;
        card.hovered = card.held = card.focused = false;
        card.picked = chosen;
        card.verdict = !right ? (chosen ? ui::Verdict::wrong : ui::Verdict::none)
                              : (chosen || !many ? ui::Verdict::right : ui::Verdict::missed);
        if (chosen) {
            card.word = stage.words.part("window.word.yours");
        } else if (card.verdict == ui::Verdict::missed) {
            card.word = stage.words.part("window.word.missed");
        } else if (card.verdict == ui::Verdict::right) {
            card.word = stage.words.part("window.word.right-answer");
        }
    }
}

void ChoiceBoard::draw(ui::DrawList& list, const Stage& stage) const {
    for (const ui::OptionCard& option : options_) {
        ui::draw(list, option, stage.look);
    }
}

}  // namespace standpoint::scenes
