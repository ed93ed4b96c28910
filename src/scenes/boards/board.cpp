#include "scenes/boards/board.hpp"

#include <type_traits>

namespace standpoint::scenes {

namespace {

AnyBoard board_for(const Session& session, const Stage& stage) {
    const Question& question = session.question();
    if (auto line = TimelineBoard::of(question, session.deal->dated)) {
        return *std::move(line);
    }
    return std::visit(
        [&](const auto& task) -> AnyBoard {
            return typename BoardFor<std::decay_t<decltype(task)>>::type(question, stage);
        },
        question.task);
}

}  // namespace

Board::Board(const Session& session, const Stage& stage) : kind_(board_for(session, stage)) {}

float Board::height(float width, const Stage& stage) const {
    return std::visit([&](const auto& board) { return board.height(width, stage); }, kind_);
}

float Board::judged_height(float width, const Stage& stage) const {
    return std::visit([&](const auto& board) { return board.judged_height(width, stage); }, kind_);
}

bool Board::needs_room() const {
    return std::visit([](const auto& board) { return board.needs_room(); }, kind_);
}

bool Board::stands_beside() const {
    return std::visit([](const auto& board) { return scenes::stands_beside<std::decay_t<decltype(board)>>; }, kind_);
}

void Board::lay_out(const ui::Box& box, const Stage& stage) {
    std::visit([&](auto& board) { board.lay_out(box, stage); }, kind_);
}

std::vector<ui::Control*> Board::ring() {
    return std::visit([](auto& board) { return board.ring(); }, kind_);
}

Said Board::took(const ui::Input& input, const Stage& stage) {
    return std::visit([&](auto& board) { return board.took(input, stage); }, kind_);
}

bool Board::confirms() const {
    return std::visit([](const auto& board) { return board.confirms(); }, kind_);
}

bool Board::is_complete() const {
    return std::visit([](const auto& board) { return board.is_complete(); }, kind_);
}

bool Board::enter_confirms() const {
    return std::visit([](const auto& board) { return board.enter_confirms(); }, kind_);
}

Response Board::response() const {
    return std::visit([](const auto& board) { return board.response(); }, kind_);
}

bool Board::takes_letters() const {
    return std::visit([](const auto& board) { return board.takes_letters(); }, kind_);
}

bool Board::can_undo() const {
    return std::visit([](const auto& board) { return board.can_undo(); }, kind_);
}

void Board::undo_last(const Stage& stage) {
    std::visit([&](auto& board) { board.undo_last(stage); }, kind_);
}

bool Board::holds() const {
    return std::visit([](const auto& board) { return board.holds(); }, kind_);
}

void Board::let_go(const Stage& stage) {
    std::visit([&](auto& board) { board.let_go(stage); }, kind_);
}

void Board::put(const Response& response, const Stage& stage) {
    std::visit([&](auto& board) { board.put(response, stage); }, kind_);
}

void Board::ask_again(const Response& first) {
    std::visit([&](auto& board) { board.ask_again(first); }, kind_);
}

void Board::judge(const Record& record, const Stage& stage) {
    std::visit([&](auto& board) { board.judge(record, stage); }, kind_);
}

void Board::draw(ui::DrawList& list, const Stage& stage) const {
    std::visit([&](const auto& board) { board.draw(list, stage); }, kind_);
}

std::string Board::calls(const Stage& stage) const {
    return std::holds_alternative<TimelineBoard>(kind_) ? stage.words.part("window.task.timeline") : std::string();
}

std::string Board::help(const Stage& stage) const {
    return std::visit([&](const auto& board) { return board.help(stage); }, kind_);
}

ui::Seconds Board::pause(const Stage& stage) const {
    return std::visit([&](const auto& board) { return board.pause(stage); }, kind_);
}

}  // namespace standpoint::scenes
