// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/verdictbanner.h"

#include "ui/theme/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {
constexpr int chipHeight = 24;
constexpr int chipSide = 8;
constexpr int glyph = 11;
constexpr int edge = 4;
} // namespace

EvidenceChip::EvidenceChip(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString EvidenceChip::words() const
{
    return m_facts.strong.isEmpty() ? m_facts.text : (m_facts.strong + u' ' + m_facts.text).trimmed();
}

void EvidenceChip::setFacts(EvidenceFacts facts)
{
    if (facts == m_facts) {
        return;
    }
    m_facts = std::move(facts);
    const bool leads = !m_facts.slug.isEmpty();
    setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setAccessibleName(words());
    setToolTip(words());
    updateGeometry();
    update();
}

int EvidenceChip::lead() const
{
    return m_facts.state ? glyph + 5 : 0;
}

QSize EvidenceChip::sizeHint() const
{
    const int strong = QFontMetrics(m_theme.font(TextRole::CaptionStrong)).horizontalAdvance(m_facts.strong);
    const int text = QFontMetrics(m_theme.font(TextRole::Caption)).horizontalAdvance(m_facts.text);
    const int between = m_facts.strong.isEmpty() || m_facts.text.isEmpty() ? 0 : 5;
    return {strong + between + text + 2 * chipSide + lead() + 2, chipHeight};
}

QSize EvidenceChip::minimumSizeHint() const
{
    return {std::min(80, sizeHint().width()), chipHeight};
}

void EvidenceChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void EvidenceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = m_theme.colors();
    const bool hover = underMouse() && !m_facts.slug.isEmpty();
    paintBox(painter, rect(), hover ? c.hover : c.card, c.hairline, Theme::controlRadius);
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius - 1);
    }
    const bool mirrored = isRightToLeft();
    QRect room = rect().adjusted(chipSide, 0, -chipSide, 0);
    if (m_facts.state) {
        const int left = mirrored ? room.right() - glyph : room.left();
        paintStateShape(painter, QRectF(left, (height() - glyph) / 2.0, glyph, glyph), *m_facts.state,
                        m_theme.state(*m_facts.state));
        room.adjust(mirrored ? 0 : lead(), 0, mirrored ? -lead() : 0, 0);
    }
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    const int strong = painter.fontMetrics().horizontalAdvance(m_facts.strong);
    painter.setPen(m_facts.stale ? c.faint : c.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_facts.strong, Qt::ElideRight, room.width()));
    const int used = strong > 0 ? strong + 5 : 0;
    room.adjust(mirrored ? 0 : used, 0, mirrored ? -used : 0, 0);
    if (room.width() > 0) {
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_facts.stale ? c.faint : c.muted);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                         painter.fontMetrics().elidedText(m_facts.text, Qt::ElideRight, room.width() + 1));
    }
}

VerdictBanner::VerdictBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new Label(theme, TextRole::Title))
    , m_row(new QWidget(this))
    , m_flow(new FlowLayout(m_row, space::s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::NoTextInteraction);
    column->addWidget(m_sentence);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_row->setSizePolicy(policy);
    column->addWidget(m_row);
    QSizePolicy own(QSizePolicy::Preferred, QSizePolicy::Minimum);
    own.setHeightForWidth(true);
    setSizePolicy(own);
    setObjectName(QStringLiteral("verdict"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString VerdictBanner::sentence() const
{
    return m_sentence->text();
}

void VerdictBanner::setFacts(const BannerFacts &facts)
{
    if (facts == m_facts) {
        return;
    }
    m_facts = facts;
    m_sentence->setText(facts.verdict.sentence());
    while (m_chips.size() < facts.chips.size()) {
        auto *chip = new EvidenceChip(m_theme, m_row);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] {
            if (!chip->facts().slug.isEmpty()) {
                Q_EMIT providerAsked(chip->facts().slug);
            }
        });
        m_flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    QStringList words;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool used = i < facts.chips.size();
        if (used) {
            m_chips[i]->setFacts(facts.chips[i]);
            words << m_chips[i]->words();
        }
        m_chips[i]->setVisible(used);
    }
    m_row->setVisible(!facts.chips.empty());
    m_flow->invalidate();
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme.colors().card, m_theme.colors().hairline, Theme::cardRadius);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()), Theme::cardRadius, Theme::cardRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    const int left = isRightToLeft() ? width() - edge : 0;
    painter.fillRect(QRect(left, 0, edge, height()), m_theme.state(m_facts.verdict.state));
}

} // namespace aigo
