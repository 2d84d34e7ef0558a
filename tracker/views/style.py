"""The style sheet of the dashboard: what Streamlit's theme cannot say."""

import time

import streamlit as st

from tracker.charts.palette import CATEGORIES

HEAD_START = 0.2  # seconds

_MARKS = "\n".join(
    f".figure-mark.{category} {{ background: {colour}2e; border-bottom: 2px solid {colour}; }}"
    for category, colour in CATEGORIES.items()
)

SHEET = f"""<style>
.block-container, [data-testid="stMainBlockContainer"] {{
  padding-top: 4.2rem; padding-bottom: 3rem; max-width: 1500px;
}}
[data-testid="stMetricValue"] {{ font-variant-numeric: tabular-nums; }}
.st-key-cards {{
  display: grid !important;
  grid-template-columns: repeat(auto-fill, minmax(12.4rem, 1fr));
  gap: .75rem;
  align-items: stretch;
}}
.st-key-cards > div {{ width: 100% !important; }}
.st-key-cards > div, .st-key-cards > div > div {{ height: 100% !important; }}
.st-key-cards > div > div {{ padding: .8rem .9rem .55rem; justify-content: space-between; }}
/* Seven and eight cards stand in two rows of four, not in one of six with a straggler. */
@media (min-width: 1100px) {{
  .st-key-cards:has(> :nth-child(7)) {{ grid-template-columns: repeat(4, 1fr) !important; }}
}}
@media (min-width: 1100px) {{
  .st-key-cards > :nth-child(7):last-child {{ grid-column: span 2; }}
}}
.st-key-cards [data-testid="stHorizontalBlock"] {{ flex-wrap: nowrap; gap: .9rem; }}
[data-testid="stVegaLiteChart"] {{ margin-bottom: -.5rem; }}
/* Writing over the lines of a chart or of borders stays legible. */
[data-testid="stVegaLiteChart"] svg .role-mark text {{
  paint-order: stroke; stroke: light-dark(#ffffff, #14161a); stroke-width: 3px; stroke-linejoin: round;
}}
.st-key-narrow_pages, [data-testid="stLayoutWrapper"]:has(> .st-key-narrow_pages) {{ display: none; }}
@media (max-width: 768px) {{
  .st-key-narrow_pages, [data-testid="stLayoutWrapper"]:has(> .st-key-narrow_pages) {{ display: flex; }}
  .st-key-narrow_pages a[aria-current] p {{ font-weight: 650; text-decoration: none; }}
}}
/* The arrow that unfolds what is beside a narrow page says what that is. */
@media (max-width: 768px) {{
  [data-testid="stExpandSidebarButton"] {{ width: auto !important; padding: 0 .5rem !important; }}
  [data-testid="stExpandSidebarButton"]::after {{ content: "Pages"; font-size: .9rem; margin-left: .3rem; }}
  .stApp:has(.st-key-figures_head) [data-testid="stExpandSidebarButton"]::after {{ content: "Filters and pages"; }}
}}
/* The accent is too dark for writing on the dark page's tint of it. */
.st-key-as_of_slider [data-testid="stSlider"] p {{ color: light-dark(#1d1d1b, #e8e6e1) !important; }}
button[aria-checked="true"], button[aria-pressed="true"] {{ color: inherit !important; }}
[class*="st-key-below-"] {{ gap: 0 1.6rem; }}
[class*="st-key-below-"] > div,
[class*="st-key-below-"] > div > div {{ flex: 0 1 auto !important; width: auto !important; }}
[class*="st-key-below-"] button {{ min-height: 0; padding: 0; }}
[class*="st-key-below-"] [data-testid="stDownloadButton"] {{ line-height: 1.35; }}
[class*="st-key-below-"] [data-testid="stDownloadButton"] button {{
  border: 0; line-height: 1.35; vertical-align: top;
}}
[class*="st-key-below-"] button p {{
  font-size: .84rem; line-height: 1.35; text-decoration: underline; text-underline-offset: 3px;
}}
.below {{ display: flex; flex-wrap: wrap; gap: 0 1.6rem; align-items: flex-start; }}
.saves {{ display: flex; gap: 1rem; }}
button.save {{
  background: none; border: 0; padding: 0; color: inherit; font: inherit; font-size: .84rem; line-height: 1.35;
  text-decoration: underline; text-underline-offset: 3px; cursor: pointer;
}}
.st-key-presets {{ gap: .1rem 1rem; }}
.st-key-presets button {{ min-height: 0; padding: .1rem 0; }}
.st-key-presets button p {{ font-size: .88rem; text-decoration: underline; text-underline-offset: 3px; }}
.card {{ display: flex; flex-direction: column; gap: .1rem; }}
[data-testid="stPageLink-NavLink"] {{ padding: 0; margin-right: .6rem; }}
[data-testid="stPageLink-NavLink"], [data-testid="stPageLink-NavLink"]:hover {{ background: none; }}
[data-testid="stPageLink-NavLink"] p {{
  font-size: .86rem; font-weight: 400; text-decoration: underline; text-underline-offset: 3px;
}}
/* The grid's own CSV is not safe for spreadsheets; the page offers one that is. */
[data-testid="stElementToolbar"] button[aria-label*="CSV" i],
[data-testid="stElementToolbar"] button[aria-label*="ownload"]
  {{ display: none; }}
.card .kind {{ font-size: .82rem; font-weight: 600; line-height: 1.25; }}
.card .number {{ font-size: 1.55rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }}
.card .beside, .card .says, .quiet {{ font-size: .84rem; opacity: .82; line-height: 1.35; }}
.card .side-dot {{ display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .35rem; }}
h4.chart-title {{
  font-size: 1.02rem; font-weight: 650; line-height: 1.3; margin: .2rem 0 0; padding: 0; font-family: inherit;
}}
.chart-note {{ font-size: .84rem; opacity: .8; line-height: 1.35; margin: .1rem 0 0; }}
.panel-number {{ font-size: 2.4rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }}
.panel-what {{ font-size: 1.05rem; margin-bottom: .35rem; }}
.excerpt, .source-text {{ white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6; }}
.excerpt {{ border-left: 3px solid currentColor; padding: .1rem 0 .1rem .8rem; font-size: .95rem; }}
.excerpt.quoted {{ margin: .35rem 0 .7rem; }}
.excerpt.quoted span {{ white-space: nowrap; font-size: .86rem; padding-left: .4rem; }}
.excerpt.quoted a, table.matrix a, ul.prose a {{ color: inherit; text-underline-offset: 3px; }}
.excerpt .around {{ opacity: .62; }}
.excerpt .post {{ display: block; font-size: .82rem; font-weight: 600; opacity: .8; }}
.source-text {{ max-width: 46rem; font-size: 1rem; }}
a.figure-mark, a.figure-mark:visited {{ color: inherit; text-decoration: none; }}
a.figure-mark:hover {{ box-shadow: 0 0 0 1.5px currentColor; }}
.figure-mark {{ color: inherit; border-radius: 2px; padding: 0 .08em; background: #7d85902e; }}
{_MARKS}
.figure-mark.chosen {{ font-weight: 700; box-shadow: 0 0 0 2px currentColor; }}
.excerpt .figure-mark.chosen {{ box-shadow: none; }}
.field-fault {{
  font-size: .86rem; font-weight: 600; margin: 0; border-left: 3px solid #d55e00; padding-left: .5rem;
}}
.refused-mark {{
  text-decoration: underline dotted #7d8590 1px; text-underline-offset: 3px; cursor: help; position: relative;
}}
/* Hovering shows the title; a finger and the keyboard have this. */
.refused-mark:focus::after {{
  content: attr(title); position: absolute; left: 0; top: 1.5em; z-index: 5; width: max-content; max-width: 15rem;
  padding: .3rem .6rem; border: 1px solid #7d8590; border-radius: 4px; background: Canvas; color: CanvasText;
  font-size: .84rem; line-height: 1.35; white-space: normal;
}}
dl.facts {{
  margin: 0; padding: 0; display: grid; grid-template-columns: minmax(6.5rem, max-content) 1fr; gap: .25rem .9rem;
  font-size: .9rem;
}}
dl.facts dt {{ opacity: .72; margin: 0; }}
dl.facts.terms {{ max-width: 60rem; margin-bottom: 1rem; }}
.prose {{ max-width: 46rem; line-height: 1.55; }}
.prose li {{ margin-bottom: .35rem; }}
ul.errors {{ font-size: .84rem; max-height: 24rem; overflow-y: auto; overflow-wrap: anywhere; }}
dl.facts dd {{ margin: 0; overflow-wrap: anywhere; }}
.standing {{
  display: inline-block; border: 1.5px solid currentColor; border-radius: 1rem; padding: 0 .6rem; margin-right: .4rem;
  font-size: .84rem; font-weight: 650;
}}
.standing.contested {{ border-color: #d55e00; }}
.standing.corroborated {{ border-color: #0a8f68; }}
.standing.superseded {{ border-color: #b8860b; }}
.mention {{ margin-top: .4rem; }}
.side-dot {{ display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .35rem; }}
.scroll {{ overflow-x: auto; max-width: 100%; }}
table.matrix {{ border-collapse: collapse; font-size: .9rem; }}
table.matrix th, table.matrix td {{ padding: .3rem .7rem; border-bottom: 1px solid #7d859055; white-space: nowrap; }}
table.matrix td {{ text-align: right; font-variant-numeric: tabular-nums; }}
table.matrix thead th {{ text-align: right; font-weight: 600; }}
table.matrix th:first-child {{ text-align: left; font-weight: 500; }}
.st-key-panel_claim a p {{ white-space: normal; overflow-wrap: anywhere; }}
.st-key-new_since p {{ margin: 0; }}
.proof {{ font-size: .86rem; }}
.legend {{ display: flex; flex-wrap: wrap; gap: .3rem .9rem; font-size: .84rem; }}
@media (max-width: 640px) {{
  .block-container, [data-testid="stMainBlockContainer"] {{ padding-left: 1rem; padding-right: 1rem; }}
  .st-key-split [data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"]) {{
    flex-direction: column-reverse;
  }}
  .st-key-split [data-testid="stColumn"] {{
    width: 100% !important; min-width: 100% !important; flex: 1 1 auto !important;
  }}
  .st-key-cards {{ grid-template-columns: repeat(auto-fill, minmax(10.2rem, 1fr)); }}
  .card .number {{ font-size: 1.35rem; }}
}}
.posts {{ font-size: .88rem; }}
.posts ol {{ max-height: 14rem; overflow-y: auto; margin: .3rem 0; }}
.posts a, .posts a:visited {{ color: inherit; }}
.source-text .figure-mark, .source-text .refused-mark {{ scroll-margin: 6rem; }}
/* On paper: the text with its marks and its catalogue entry, nothing that only a click can use. */
@media print {{
  [data-testid="stHeader"], [data-testid="stSidebar"], [data-testid="stElementToolbar"], .no-print, .posts,
  .st-key-leaf, .st-key-narrow_pages, .stTabs [role="tablist"], .stSelectbox, .stExpander, .stButton, .stPopover,
  [data-testid="stPageLink"], [data-testid="stLinkButton"],
  [data-testid="stDownloadButton"] {{ display: none !important; }}
  .stApp, [data-testid="stMain"], .stMain, .st-key-reading, [data-testid="stAppViewContainer"] {{
    position: static !important; height: auto !important; max-height: none !important; overflow: visible !important;
  }}
  .st-key-reading {{ border: 0 !important; padding: 0 !important; }}
  .stNumberInput {{ display: none !important; }}
  html, body, .stApp {{ background: #fff !important; color: #000; }}
}}
</style>"""
# What is drawn on a canvas keeps the colours of the dark page: turned round on paper, its hues kept.
PRINTED_FROM_DARK = """<style>
@media print {
  [data-testid="stVegaLiteChart"], [data-testid="stDataFrame"], [data-testid="stSlider"] {
    filter: invert(1) hue-rotate(180deg) brightness(1.1);
  }
}
</style>"""


def lay() -> None:
    """Send the sheet, and on a first visit let it arrive.

    The browser fetches what draws the sheet before it can apply it. Elements that come along with it are drawn without
    it first and jump a moment later: the layout shift of the overview was 0.83, after a head start 0.18.
    """
    st.html(SHEET + (PRINTED_FROM_DARK if st.context.theme.type == "dark" else ""))
    if "laid" not in st.session_state:
        st.session_state["laid"] = True
        time.sleep(HEAD_START)
