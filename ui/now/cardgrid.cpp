// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/cardgrid.h"

#include <QStyle>
#include <algorithm>

namespace aigo {

namespace {
constexpr int gap = space::m;
constexpr int mostColumns = 6;
constexpr int easyWidth = 264; ///< a card likes to be this wide
} // namespace

CardGrid::CardGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

ProviderCard *CardGrid::card(const QString &slug) const
{
    const auto it =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const ProviderCard *one) { return one->slug() == slug; });
    return it == m_cards.end() ? nullptr : *it;
}

void CardGrid::setProviders(const QStringList &slugs)
{
    std::vector<ProviderCard *> before = m_cards;
    m_cards.clear();
    for (const QString &slug : slugs) {
        const auto old =
            std::find_if(before.begin(), before.end(), [&](const ProviderCard *one) { return one->slug() == slug; });
        if (old != before.end()) {
            m_cards.push_back(*old);
            before.erase(old);
            continue;
        }
        auto *made = new ProviderCard(m_theme, slug, this);
        connect(made, &QAbstractButton::clicked, this, [this, made] {
            stand(static_cast<std::size_t>(std::find(m_cards.begin(), m_cards.end(), made) - m_cards.begin()));
            Q_EMIT opened(made->slug());
        });
        connect(made, &ProviderCard::moveAsked, this, [this, made](int key) {
            move(static_cast<std::size_t>(std::find(m_cards.begin(), m_cards.end(), made) - m_cards.begin()), key);
        });
        made->show();
        m_cards.push_back(made);
    }
    for (ProviderCard *gone : before) {
        gone->hide();
        gone->deleteLater();
    }
    for (std::size_t i = 1; i < m_cards.size(); ++i) {
        setTabOrder(m_cards[i - 1], m_cards[i]);
    }
    stand(std::min(m_stands, m_cards.empty() ? 0 : m_cards.size() - 1));
    updateGeometry();
    arrange();
}

void CardGrid::stand(std::size_t index)
{
    m_stands = index;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void CardGrid::focusCard(const QString &slug)
{
    const auto it =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const ProviderCard *one) { return one->slug() == slug; });
    if (it != m_cards.end()) {
        stand(static_cast<std::size_t>(it - m_cards.begin()));
    }
    if (m_stands < m_cards.size()) {
        m_cards[m_stands]->setFocus(Qt::OtherFocusReason);
        Q_EMIT focused(m_cards[m_stands]);
    }
}

void CardGrid::move(std::size_t from, int key)
{
    const auto last = static_cast<int>(m_cards.size()) - 1;
    const int step = isRightToLeft() ? -1 : 1;
    int to = static_cast<int>(from);
    switch (key) {
    case Qt::Key_Left:
        to -= step;
        break;
    case Qt::Key_Right:
        to += step;
        break;
    case Qt::Key_Up:
        to -= to >= columns() ? columns() : 0;
        break;
    case Qt::Key_Down:
        to += to + columns() <= last ? columns() : 0;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    default:
        to = last;
        break;
    }
    to = std::clamp(to, 0, std::max(last, 0));
    focusCard(m_cards.at(static_cast<std::size_t>(to))->slug());
}

/// As wide as cards like to be, or one more in a row where that saves a row and they are still wide enough.
int CardGrid::columnsFor(int width) const
{
    const int easy = std::clamp((width + gap) / (easyWidth + gap), 1, mostColumns);
    const bool fits = easy < mostColumns && (width + gap) / (ProviderCard::leastWidth + gap) > easy;
    return fits && rowsFor(easy + 1) < rowsFor(easy) ? easy + 1 : easy;
}

int CardGrid::rowsFor(int across) const
{
    return (static_cast<int>(m_cards.size()) + across - 1) / across;
}

int CardGrid::heightForWidth(int width) const
{
    return std::max(0, rowsFor(columnsFor(width)) * (ProviderCard::cardHeight + gap) - gap);
}

QSize CardGrid::sizeHint() const
{
    const int wide = 3 * easyWidth + 2 * gap;
    return {wide, heightForWidth(wide)};
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardGrid::arrange()
{
    const int across = columns();
    const int room = width() - (across - 1) * gap;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const int column = static_cast<int>(i) % across;
        const int left = room * column / across + column * gap;
        const int right = room * (column + 1) / across + column * gap;
        const int top = static_cast<int>(i) / across * (ProviderCard::cardHeight + gap);
        m_cards[i]->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, right - left, ProviderCard::cardHeight)));
    }
}

} // namespace aigo
